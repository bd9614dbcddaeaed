import type { SettingsTranslation } from '../en.ts'

export const contact: SettingsTranslation['contact'] = {
  title: 'Contacto',
  seller: 'También vende',
  sellerHint: 'El asistente nunca responde a otros vendedores.',
  peopleOnly: 'Solo responden personas',
  peopleOnlyHint: 'El asistente nunca responde a este contacto.',
  conversations: 'Conversaciones con este contacto',
  here: 'Esta',
  merged: 'Contactos unidos',
  mergedSince: 'Desde {{time}}',
  merge: 'Unir con otro contacto…',
  undo: 'Separar',
  mergeTitle: 'Unir contactos',
  mergeText:
    'Elige quién es la misma persona. Las conversaciones del mismo canal se vuelven una, con todos los mensajes; puedes separarlas de nuevo.',
  search: 'Nombre o número',
  nobody: 'No se encontró a nadie.',
  visitor: 'Un visitante del sitio',
  confirm: 'Unir',
  cancel: 'Cancelar',
  done: 'Ahora son un solo contacto.',
  undoTitle: '¿Separar a {{name}}?',
  undoText:
    'Cada uno recupera sus direcciones y mensajes. Lo que se escribió mientras eran uno se queda en esta conversación.',
  undoConfirm: 'Separar',
  undone: 'Son dos contactos de nuevo.',
  erase: 'Borrar este contacto…',
  eraseTitle: '¿Borrar a {{name}}?',
  eraseText:
    'Todo lo de esta persona se borra para siempre: nombre y direcciones, todas las conversaciones en todos los canales, y archivos. No se puede deshacer. El extracto conserva sus cifras, sin decir de quién son.',
  eraseConfirm: 'Borrar para siempre',
  erased: 'Borrado.',
}
