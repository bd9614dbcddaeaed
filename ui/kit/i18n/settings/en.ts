import { channels } from './channels/en.ts'
import { contact } from './contact/en.ts'
import { operations } from './operations/en.ts'
import { templates } from './templates/en.ts'

/** The settings in English: the reference the other languages are typed after. One group of texts a section. */
export const en = {
  frame: {
    title: 'Settings',
    back: 'Settings',
    pick: 'Choose what to look at.',
  },

  contact,
  channels,
  templates,
  operations,
} as const

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
export type SettingsTranslation = Texts<typeof en>
