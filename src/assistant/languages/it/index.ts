import type { LanguagePack } from '../pack.ts'
import { cues } from './cues.ts'
import { lexicon } from './lexicon.ts'
import { phrases } from './phrases.ts'

export const it: LanguagePack = {
  language: 'it',
  locale: 'it',
  disclosure: (assistant, seller) => `Ciao! Sono ${assistant}, l'assistente IA di ${seller}.`,
  handoff: {
    default: 'Passo il tuo messaggio a {seller}, che ti risponderà qui personalmente.',
    'asked-for-person': 'Certo. Passo la conversazione a {seller}, che ti risponderà qui.',
    'custom-request': 'Merita uno sguardo al tuo caso: {seller} ti risponderà qui personalmente.',
    negotiation:
      'Sui prezzi decide {seller} personalmente. Passo il tuo messaggio; la risposta arriverà qui.',
    'existing-order':
      'Per tutto ciò che riguarda un ordine, {seller} ti risponde qui personalmente. Passo il messaggio.',
    'unreadable-content':
      'Non riesco ad aprire questo tipo di messaggio, quindi lo passo a {seller}, che ti risponderà qui.',
    'requirements-complete': 'Grazie, ho annotato tutto. {seller} continuerà con te qui.',
    misunderstanding: 'Mi dispiace di non aver capito. Passo a {seller}, che ti risponderà qui.',
    'language-not-ready': 'Grazie per il messaggio. Lo passo a {seller}, che ti risponderà qui.',
  },
  revisions: { one: '# revisione', other: '# revisioni' },
  noRevisions: 'senza revisioni',
  unlimitedRevisions: 'revisioni illimitate',
  inSellersWords: (text) => `Con le parole di chi vende: “${text}”`,
  suggestedReply: ({ client, seller, question }) =>
    [
      `Ciao${client ? ` ${client}` : ''}, sono ${seller}. Ho letto il tuo messaggio.`,
      question ?? 'Come preferisci continuare?',
    ].join(' '),
  followUp: (seller) =>
    `Grazie per l'attesa. ${seller} non è disponibile in questo momento; il tuo messaggio è registrato qui.`,
  unavailable: (seller) =>
    `La risposta di ${seller} può richiedere un po' di tempo; intanto il tuo messaggio resta salvato qui.`,
  checkIn: (seller) => `Ciao di nuovo! Avevi chiesto a ${seller} di ricontattarti. Come posso aiutarti?`,
  choices: 'Vedi le opzioni',
  lexicon,
  cues,
  phrases,
}
