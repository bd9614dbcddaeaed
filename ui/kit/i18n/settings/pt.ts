import { assistant } from './assistant/pt.ts'
import { channels } from './channels/pt.ts'
import { contact } from './contact/pt.ts'
import type { SettingsTranslation } from './en.ts'
import { operations } from './operations/pt.ts'
import { statement } from './statement/pt.ts'
import { templates } from './templates/pt.ts'
import { fault, wrong } from './wrong/pt.ts'

export const pt: SettingsTranslation = {
  frame: {
    title: 'Configurações',
    back: 'Configurações',
    missing: 'Esta página não existe.',
  },

  problem: {
    'too-many-questions': 'Há perguntas de teste demais: remova uma primeiro.',
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
    unsafe: 'Os clientes ouviriam o que não é seguro.',
    incomplete: 'Algo aqui falta ou não pode ser usado.',
    'nothing-to-save': 'Tudo já está publicado.',
    'name-offensive': 'Escolha um nome respeitoso.',
    'name-marketplace': 'É o nome de um marketplace: os clientes achariam que é ele quem responde.',
    'name-brand': 'É o nome de uma marca: os clientes achariam que é ela quem responde.',
    'name-person': 'É o nome de uma pessoa: os clientes achariam que é ela quem responde.',
    'name-claims-human':
      'Os clientes precisam saber que não é uma pessoa: deixe de fora palavras que digam isso.',
    'name-mixed-alphabets': 'Escreva cada palavra com as letras de um só alfabeto.',
    'nothing-to-undo': 'Não há mais nada a desfazer.',
    'not-utf8': 'O arquivo não está em UTF-8: salve-o em UTF-8 e tente de novo.',
    'malformed-file': 'O arquivo não pode ser lido: está malformado.',
    'malformed-json': 'O arquivo não é JSON.',
    'missing-columns': 'A primeira linha deve nomear as colunas interaction, at, from e text.',
    'too-many-messages': 'O arquivo tem mais de 100.000 mensagens: use um período menor.',
    'too-complex': 'O arquivo é aninhado demais para ser lido.',
    'invalid-input': 'Algo aqui falta ou não pode ser usado.',
    stale: 'Alguém alterou isto nesse meio-tempo: veja de novo.',
  },

  firstSteps: {
    teach: 'Contar à assistente o que você vende',
    connect: 'Conectar WhatsApp ou Telegram',
    write: 'Escrever como cliente',
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
