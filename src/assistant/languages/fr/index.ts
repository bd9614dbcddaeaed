import type { LanguagePack } from '../pack.ts'
import { cues } from './cues.ts'
import { lexicon } from './lexicon.ts'
import { phrases } from './phrases.ts'

export const fr: LanguagePack = {
  language: 'fr',
  locale: 'fr',
  disclosure: (assistant, seller) =>
    `Bonjour ! Je suis ${assistant}, l'assistant IA qui répond pour ${seller}.`,
  handoff: {
    default: 'Je transmets votre message à {seller}, qui vous répondra ici personnellement.',
    'asked-for-person': 'Bien sûr. Je transmets la conversation à {seller}, qui vous répondra ici.',
    'custom-request': 'Votre demande mérite un regard attentif : {seller} vous répondra ici personnellement.',
    negotiation:
      'Pour les prix, {seller} décide personnellement. Je transmets votre message ; la réponse arrivera ici.',
    'existing-order':
      'Pour tout ce qui touche à une commande, {seller} vous répond ici personnellement. Je transmets.',
    'unreadable-content':
      'Je ne peux pas ouvrir ce type de message, je le transmets donc à {seller}, qui vous répondra ici.',
    'requirements-complete': "Merci, j'ai tout noté. {seller} poursuivra avec vous ici.",
    misunderstanding: 'Désolé de ne pas avoir compris. Je transmets à {seller}, qui vous répondra ici.',
    'language-not-ready': 'Merci pour votre message. Je le transmets à {seller}, qui vous répondra ici.',
  },
  revisions: { one: '# tour de retouches', other: '# tours de retouches' },
  noRevisions: 'sans retouches',
  unlimitedRevisions: 'retouches illimitées',
  inSellersWords: (text) => `Voici le texte d'origine : « ${text} »`,
  suggestedReply: ({ client, seller, question }) =>
    [
      `Bonjour${client ? ` ${client}` : ''}, ici ${seller}. J'ai lu votre message.`,
      question ?? 'Comment souhaitez-vous continuer ?',
    ].join(' '),
  followUp: (seller) =>
    `Merci de patienter. ${seller} n'est pas disponible pour le moment ; votre message est bien enregistré ici.`,
  unavailable: (seller) =>
    `La réponse de ${seller} peut prendre un peu de temps ; d'ici là, votre message est gardé ici.`,
  checkIn: (seller) =>
    `Rebonjour ! Vous aviez demandé que ${seller} vous recontacte. Comment puis-je vous aider ?`,
  choices: 'Voir les choix',
  lexicon,
  cues,
  phrases,
}
