import type { SettingsTranslation } from './en.ts'

export const es: SettingsTranslation = {
  frame: {
    title: 'Ajustes',
    back: 'Ajustes',
    pick: 'Elige qué quieres ver.',
  },

  channels: {
    title: 'Canales',
  },
  templates: {
    title: 'Plantillas de mensaje',
  },
  operations: {
    title: 'Operación',
  },
}
