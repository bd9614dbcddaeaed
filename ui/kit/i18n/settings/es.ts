import { assistant } from './assistant/es.ts'
import { channels } from './channels/es.ts'
import { contact } from './contact/es.ts'
import type { SettingsTranslation } from './en.ts'
import { operations } from './operations/es.ts'
import { statement } from './statement/es.ts'
import { templates } from './templates/es.ts'
import { fault, wrong } from './wrong/es.ts'

export const es: SettingsTranslation = {
  frame: {
    title: 'Ajustes',
    back: 'Ajustes',
    missing: 'Esta página no existe.',
  },

  problem: {
    'too-many-questions': 'Hay demasiadas preguntas de prueba: quita una primero.',
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
    unsafe: 'A los clientes se les diría algo que no es seguro.',
    incomplete: 'Algo de esto falta o no se puede usar.',
    'nothing-to-save': 'Todo está publicado ya.',
    'name-offensive': 'Elige un nombre respetuoso.',
    'name-marketplace': 'Es el nombre de un marketplace: los clientes creerían que responde él.',
    'name-brand': 'Es el nombre de una marca: los clientes creerían que responde ella.',
    'name-person': 'Es el nombre de una persona: los clientes creerían que responde ella.',
    'name-claims-human':
      'Los clientes deben saber que no responde una persona: quita las palabras que lo digan.',
    'name-mixed-alphabets': 'Escribe cada palabra con las letras de un solo alfabeto.',
    'nothing-to-undo': 'No queda nada que deshacer.',
    'not-utf8': 'El archivo no está en UTF-8: guárdalo en UTF-8 e inténtalo de nuevo.',
    'malformed-file': 'El archivo no se puede leer: está mal formado.',
    'malformed-json': 'El archivo no es JSON.',
    'missing-columns': 'La primera fila debe nombrar las columnas interaction, at, from y text.',
    'too-many-messages': 'El archivo tiene más de 100.000 mensajes: usa un periodo más corto.',
    'too-complex': 'El archivo está demasiado anidado para leerlo.',
    'invalid-input': 'Algo de esto falta o no se puede usar.',
    stale: 'Alguien ha cambiado esto entretanto: míralo de nuevo.',
  },

  firstSteps: {
    teach: 'Contar a la asistente qué vendes',
    connect: 'Conectar WhatsApp o Telegram',
    write: 'Escribir como cliente',
  },

  wrong,
  fault,
  contact,
  assistant,
  channels,
  templates,
  operations,
  statement,
}
