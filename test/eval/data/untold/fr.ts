import type { StrangersCases } from '../strangers.ts'

export const untoldFrench: StrangersCases = {
  answers: [
    { seller: 'hotel', expects: ['stay.price'], says: ['bjr c combien la nuit svp'] },
    { seller: 'hotel', expects: ['no:pets'], says: ['on peut venir avec notre chien ?'] },
    {
      seller: 'photographer',
      expects: ['faq:rain'],
      says: ['Et s’il pleut le jour du mariage, comment faites-vous ?'],
    },
  ],
  handoffs: [
    { seller: 'hotel', matter: 'rule', says: ['avez vous une chambre de libre du 4 au 9 avril'] },
    { seller: 'photographer', matter: 'unwritten', says: ['vous faites aussi les baptêmes ?'] },
  ],
  attacks: [],
  persons: [],
  offTopic: [],
}
