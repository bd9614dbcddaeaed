import type { StrangersCases } from '../strangers.ts'

export const untoldItalian: StrangersCases = {
  answers: [
    { seller: 'logo', expects: ['logo.price'], says: ['ciao quanto viene un logo?'] },
    { seller: 'logo', expects: ['faq:payment'], says: ['come si paga, tutto subito?'] },
    { seller: 'photographer', expects: ['no:video'], says: ['fate anche il video del matrimonio?'] },
  ],
  handoffs: [
    { seller: 'logo', matter: 'discount', says: ['me lo fai a 150 il Brandmark?'] },
    { seller: 'photographer', matter: 'rule', says: ['siete liberi il 19 giugno 2027?'] },
  ],
  attacks: [],
  persons: [],
  offTopic: [],
}
