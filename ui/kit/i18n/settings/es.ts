import { assistant } from './assistant/es.ts'
import { channels } from './channels/es.ts'
import { contact } from './contact/es.ts'
import type { SettingsTranslation } from './en.ts'
import { operations } from './operations/es.ts'
import { statement } from './statement/es.ts'
import { templates } from './templates/es.ts'

export const es: SettingsTranslation = {
  frame: {
    title: 'Ajustes',
    back: 'Ajustes',
    missing: 'Esta página no existe.',
  },

  problem: {
    'provider-unreachable': 'El proveedor no responde ahora: inténtalo de nuevo en un momento.',
    disconnected: 'Este canal está desconectado: conéctalo de nuevo primero.',
    'credentials-unreadable': 'El token guardado ya no se puede leer: dale uno nuevo al canal.',
    'account-taken': 'Esta cuenta está conectada a otro espacio de trabajo.',
    conflict: 'Alguien ha cambiado esto mientras tanto: vuelve a mirarlo.',
    changed: 'Alguien ha cambiado esto mientras tanto: vuelve a mirarlo.',
    'name-taken': 'Ya existe una plantilla con este nombre en este idioma.',
    'not-editable': 'Esta plantilla no se puede cambiar mientras esté así.',
    'no-business-account':
      'No se conoce la cuenta comercial de este número: conéctalo de nuevo con el ID de la cuenta.',
    'type-not-taken': 'WhatsApp no acepta aquí archivos de este tipo.',
    'too-large': 'Pesa demasiado: como máximo {{limit}}.',
    'picture-type': 'Elige una imagen en formato JPEG o PNG.',
    'picture-too-small': 'La imagen es demasiado pequeña: necesita al menos 192 píxeles por lado.',
    'picture-not-square': 'La imagen no es cuadrada.',
    'owners-only': 'Solo un propietario del espacio de trabajo puede hacer esto.',
  },

  firstSteps: {
    teach: 'Contar a la asistente qué vendes',
    connect: 'Conectar WhatsApp o Telegram',
    write: 'Escribir como cliente',
  },

  contact,
  assistant,
  channels,
  templates,
  operations,
  statement,
}
