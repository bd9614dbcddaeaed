import { assistant } from './assistant/pt.ts'
import { channels } from './channels/pt.ts'
import { contact } from './contact/pt.ts'
import type { SettingsTranslation } from './en.ts'
import { operations } from './operations/pt.ts'
import { statement } from './statement/pt.ts'
import { templates } from './templates/pt.ts'

export const pt: SettingsTranslation = {
  frame: {
    title: 'Configurações',
    back: 'Configurações',
    missing: 'Esta página não existe.',
  },

  problem: {
    'provider-unreachable': 'O provedor não responde agora: tente de novo daqui a pouco.',
    disconnected: 'Este canal está desconectado: conecte-o de novo primeiro.',
    'credentials-unreadable': 'O token guardado não pode mais ser lido: dê um novo ao canal.',
    'account-taken': 'Esta conta está conectada a outro espaço de trabalho.',
    conflict: 'Alguém alterou isto nesse meio-tempo: veja de novo.',
    changed: 'Alguém alterou isto nesse meio-tempo: veja de novo.',
    'name-taken': 'Já existe um modelo com este nome neste idioma.',
    'not-editable': 'Este modelo não pode ser alterado enquanto estiver assim.',
    'no-business-account':
      'A conta comercial deste número não é conhecida: conecte-o de novo com o ID da conta.',
    'type-not-taken': 'O WhatsApp não aceita arquivos deste tipo aqui.',
    'too-large': 'É grande demais: no máximo {{limit}}.',
    'picture-type': 'Escolha uma imagem em formato JPEG ou PNG.',
    'picture-too-small': 'A imagem é pequena demais: precisa de pelo menos 192 pixels de cada lado.',
    'picture-not-square': 'A imagem não é quadrada.',
    'owners-only': 'Só quem é dono do espaço de trabalho pode fazer isto.',
  },

  firstSteps: {
    teach: 'Contar à assistente o que você vende',
    connect: 'Conectar WhatsApp ou Telegram',
    write: 'Escrever como cliente',
  },

  contact,
  assistant,
  channels,
  templates,
  operations,
  statement,
}
