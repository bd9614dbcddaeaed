import type { LanguagePack } from '../pack.ts'
import { cues } from './cues.ts'
import { lexicon } from './lexicon.ts'
import { phrases } from './phrases.ts'

export const es: LanguagePack = {
  language: 'es',
  locale: 'es-419',
  disclosure: (assistant, seller) => `¡Hola! Soy ${assistant}, asistente de IA de ${seller}.`,
  handoff: {
    default: 'Le paso tu mensaje a {seller}, que te responderá aquí personalmente.',
    'asked-for-person': 'Claro. Le paso la conversación a {seller}, que te responderá aquí.',
    'custom-request': 'Eso merece mirar tu caso: {seller} te responderá aquí personalmente.',
    negotiation:
      'El precio es algo que {seller} decide personalmente. Le paso tu mensaje; la respuesta llega por aquí.',
    'existing-order': 'Para asuntos de un pedido, {seller} te responde aquí personalmente. Ya le aviso.',
    'unreadable-content':
      'No puedo abrir ese tipo de mensaje, así que se lo paso a {seller}, que te responderá aquí.',
    'requirements-complete': 'Gracias, lo tengo todo anotado. {seller} seguirá contigo por aquí.',
    misunderstanding: 'Perdona por no entender. Se lo paso a {seller}, que te responderá aquí.',
    'language-not-ready': 'Gracias por tu mensaje. Se lo paso a {seller}, que te responderá aquí.',
  },
  revisions: { one: '# ronda de revisiones', other: '# rondas de revisiones' },
  noRevisions: 'sin revisiones',
  unlimitedRevisions: 'revisiones ilimitadas',
  inSellersWords: (text) => `En palabras de quien vende: “${text}”`,
  suggestedReply: ({ client, seller, question }) =>
    [
      `Hola${client ? `, ${client}` : ''}. Soy ${seller}. Leí tu mensaje.`,
      question ?? '¿Cómo prefieres seguir?',
    ].join(' '),
  followUp: (seller) =>
    `Gracias por esperar. ${seller} no está disponible en este momento; tu mensaje queda guardado aquí.`,
  unavailable: (seller) =>
    `La respuesta de ${seller} puede tardar un poco; mientras tanto, tu mensaje queda guardado aquí.`,
  checkIn: (seller) => `¡Hola de nuevo! Pediste que ${seller} volviera a escribirte. ¿En qué puedo ayudarte?`,
  choices: 'Ver opciones',
  lexicon,
  cues,
  phrases,
}
