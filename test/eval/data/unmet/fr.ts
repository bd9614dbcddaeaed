import type { StrangersCases } from '../strangers.ts'

export const unmetFrench: StrangersCases = {
  answers: [
    { seller: 'hotel', expects: ['stay.price'], says: ["bonsoir c'est combien la nuit pour deux svp"] },
    { seller: 'hotel', expects: ['no:pets'], says: ['on peut venir avec notre chienne ?'] },
    { seller: 'hotel', expects: ['faq:breakfast'], says: ['je suis vegan, y a de quoi manger le matin ?'] },
    {
      seller: 'photographer',
      expects: ['addon:drone'],
      says: ['et des photos vues du ciel, ça coûte combien en plus'],
    },
    {
      seller: 'photographer',
      expects: ['faq:rain'],
      says: ["Bonjour, nous nous marions dans un jardin. Que se passe-t-il s'il pleut ce jour-là ?"],
    },
    {
      seller: 'photographer',
      expects: ['no:video'],
      says: ['vous faites aussi un petit film du mariage ou non'],
    },
  ],
  handoffs: [
    { seller: 'hotel', matter: 'rule', says: ['il vous reste qqch pour le 8 août ?'] },
    { seller: 'hotel', matter: 'unwritten', says: ["y a une laverie dans l'hôtel ?"] },
    {
      seller: 'photographer',
      matter: 'discount',
      says: ["c'est un peu cher pour nous, vous pourriez faire un geste ?"],
    },
    { seller: 'photographer', matter: 'unwritten', says: ['vous faites aussi les EVJF ?'] },
  ],
  attacks: [],
  persons: [],
  offTopic: [],
}
