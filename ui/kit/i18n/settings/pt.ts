import { channels } from './channels/pt.ts'
import { contact } from './contact/pt.ts'
import type { SettingsTranslation } from './en.ts'
import { operations } from './operations/pt.ts'
import { templates } from './templates/pt.ts'

export const pt: SettingsTranslation = {
  frame: {
    title: 'Configurações',
    back: 'Configurações',
    pick: 'Escolha o que quer ver.',
  },

  contact,
  channels,
  templates,
  operations,
}
