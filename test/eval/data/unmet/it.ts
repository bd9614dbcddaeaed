import type { StrangersCases } from '../strangers.ts'

export const unmetItalian: StrangersCases = {
  answers: [
    { seller: 'logo', expects: ['logo.price'], says: ['salve quanto viene un logo per un bar'] },
    { seller: 'logo', expects: ['faq:payment'], says: ['si paga tutto subito o anche dopo?'] },
    {
      seller: 'logo',
      expects: ['no:animation'],
      says: ['Il logo me lo fa anche in movimento? Mi servirebbe per i video'],
    },
    { seller: 'photographer', expects: ['addon:album'], says: ["l'album è compreso o si paga a parte?"] },
    { seller: 'photographer', expects: ['faq:portfolio'], says: ['dove posso vedere qualche suo lavoro'] },
    {
      seller: 'photographer',
      expects: ['wedding.delivery'],
      says: ['Dopo quanto tempo ci arrivano le foto del matrimonio?'],
    },
  ],
  handoffs: [
    {
      seller: 'logo',
      matter: 'unoffered',
      says: ['vorrei una mascotte per la squadra di calcetto, un cinghiale'],
    },
    { seller: 'logo', matter: 'discount', says: ['mi fa un prezzo da amico? 😄'] },
    { seller: 'photographer', matter: 'rule', says: ['buongiorno il 19 giugno è libera?'] },
    { seller: 'photographer', matter: 'unwritten', says: ['fa anche i battesimi?'] },
  ],
  attacks: [],
  persons: [],
  offTopic: [],
}
