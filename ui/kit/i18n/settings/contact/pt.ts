import type { SettingsTranslation } from '../en.ts'

export const contact: SettingsTranslation['contact'] = {
  title: 'Contato',
  seller: 'Também é vendedor',
  sellerHint: 'O assistente nunca responde a outros vendedores.',
  peopleOnly: 'Só pessoas respondem',
  peopleOnlyHint: 'O assistente nunca responde a este contato.',
  conversations: 'Conversas com este contato',
  here: 'Esta',
  merged: 'Contatos unidos',
  mergedSince: 'Desde {{time}}',
  merge: 'Unir com outro contato…',
  undo: 'Separar',
  mergeTitle: 'Unir contatos',
  mergeText:
    'Escolha quem é a mesma pessoa. Conversas no mesmo canal viram uma só, com todas as mensagens; você pode separá-las de novo.',
  search: 'Nome ou número',
  nobody: 'Ninguém encontrado.',
  visitor: 'Um visitante do site',
  confirm: 'Unir',
  cancel: 'Cancelar',
  done: 'Agora são um só contato.',
  undoTitle: 'Separar {{name}}?',
  undoText:
    'Cada um recebe de volta os seus endereços e mensagens. O que foi escrito enquanto eram um só fica nesta conversa.',
  undoConfirm: 'Separar',
  undone: 'São dois contatos de novo.',
  erase: 'Apagar este contato…',
  eraseTitle: 'Apagar {{name}}?',
  eraseText:
    'Tudo desta pessoa é apagado para sempre: nome e endereços, todas as conversas em todos os canais, e arquivos. Não dá para desfazer. O extrato mantém seus números, sem dizer de quem são.',
  eraseConfirm: 'Apagar para sempre',
  erased: 'Apagado.',
}
