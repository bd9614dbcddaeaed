import type { SettingsTranslation } from './en.ts'

export const pt: SettingsTranslation = {
  frame: {
    title: 'Configurações',
    back: 'Configurações',
    pick: 'Escolha o que quer ver.',
  },

  channels: {
    title: 'Canais',
  },
  templates: {
    title: 'Modelos de mensagem',
  },
  operations: {
    title: 'Operação',
  },
}
