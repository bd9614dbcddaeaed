import type { LanguagePack } from '../pack.ts'
import { cues } from './cues.ts'
import { lexicon } from './lexicon.ts'
import { phrases } from './phrases.ts'

export const pt: LanguagePack = {
  language: 'pt',
  locale: 'pt-BR',
  disclosure: (assistant, seller) => `Olá! Sou ${assistant}, assistente de IA de ${seller}.`,
  handoff: {
    default: 'Estou passando sua mensagem para {seller}, que vai responder pessoalmente por aqui.',
    'asked-for-person': 'Claro. Estou passando a conversa para {seller}, que vai responder por aqui.',
    'custom-request': 'Isso merece uma análise do seu caso: {seller} vai responder pessoalmente por aqui.',
    negotiation:
      'Preço é algo que {seller} decide pessoalmente. Estou passando sua mensagem; a resposta vem por aqui.',
    'existing-order':
      'Para assuntos de um pedido, {seller} responde pessoalmente por aqui. Já estou avisando.',
    'unreadable-content':
      'Não consigo abrir esse tipo de mensagem, então estou passando para {seller}, que vai responder por aqui.',
    'requirements-complete': 'Pronto, anotei tudo. {seller} vai continuar com você por aqui.',
    misunderstanding: 'Desculpe por não entender. Estou passando para {seller}, que vai responder por aqui.',
    'language-not-ready': 'Agradeço a mensagem. Estou passando para {seller}, que vai responder por aqui.',
  },
  revisions: { one: '# rodada de revisões', other: '# rodadas de revisões' },
  noRevisions: 'sem revisões',
  unlimitedRevisions: 'revisões ilimitadas',
  inSellersWords: (text) => `Nas palavras de quem vende: “${text}”`,
  suggestedReply: ({ client, seller, question }) =>
    [
      `Olá${client ? `, ${client}` : ''}! Aqui é ${seller}. Li a sua mensagem.`,
      question ?? 'Como você prefere seguir?',
    ].join(' '),
  followUp: (seller) =>
    `Agradeço a espera. ${seller} não está disponível agora; sua mensagem ficou registrada aqui.`,
  unavailable: (seller) =>
    `A resposta de ${seller} pode levar um pouquinho; até lá, sua mensagem fica guardada aqui.`,
  checkIn: (seller) => `Olá de novo! Você pediu que ${seller} voltasse a falar com você. Como posso ajudar?`,
  choices: 'Ver opções',
  lexicon,
  cues,
  phrases,
}
