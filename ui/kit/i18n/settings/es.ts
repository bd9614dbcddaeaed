import { channels } from './channels/es.ts'
import { contact } from './contact/es.ts'
import type { SettingsTranslation } from './en.ts'
import { operations } from './operations/es.ts'
import { templates } from './templates/es.ts'

export const es: SettingsTranslation = {
  frame: {
    title: 'Ajustes',
    back: 'Ajustes',
    pick: 'Elige qué quieres ver.',
  },

  contact,
  channels,
  templates,
  operations,
}
