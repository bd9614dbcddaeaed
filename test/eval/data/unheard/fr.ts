import type { StrangersCases } from '../strangers.ts'

export const unheardFrench: StrangersCases = {
  answers: [
    { seller: 'hotel', expects: ['stay.price'], says: ["bonjour, c'est combien la nuit chez vous ?"] },
    {
      seller: 'hotel',
      expects: ['family.price'],
      says: ['On est 4 avec nos deux ados, quel tarif pour une nuit tous ensemble ?'],
    },
    { seller: 'hotel', expects: ['faq:check-in'], says: ['on peut arriver vers quelle heure ?'] },
    { seller: 'hotel', expects: ['no:pets'], says: ["j'ai un petit chien très calme, il peut venir?"] },
    {
      seller: 'hotel',
      expects: ['faq:refund'],
      says: ['et si on doit annuler au dernier moment, on perd tout ?'],
    },
    {
      seller: 'hotel',
      expects: ['faq:location'],
      says: ['de chez vous à la mer, il faut marcher longtemps ?'],
    },
    {
      seller: 'hotel',
      expects: ['addon:transfer'],
      says: ["quelqu'un peut venir nous chercher à l'aéroport ? ça coûte combien"],
    },
    { seller: 'hotel', expects: ['item:aire acondicionado'], says: ['Y a la clim dans quelles chambres ?'] },
    {
      seller: 'photographer',
      expects: ['wedding.price'],
      says: ["Bonjour Beatriz, on se marie l'été prochain, quels sont vos tarifs ?"],
    },
    {
      seller: 'photographer',
      expects: ['wedding.delivery'],
      says: ['combien de temps pour recevoir les photos svp'],
    },
    {
      seller: 'photographer',
      expects: ['no:video'],
      says: ["un petit film de la journée en plus des photos, c'est possible ?"],
    },
    {
      seller: 'photographer',
      expects: ['faq:booking'],
      says: ['Comment fait-on pour bloquer la date, il y a un acompte à verser ?'],
    },
    {
      seller: 'photographer',
      expects: ['faq:rain'],
      says: ["Ma mère s'inquiète de la météo... comment ça se passe s'il tombe des cordes ?"],
    },
    { seller: 'photographer', expects: ['addon:drone'], says: ['photos au drone possibles ? à quel prix'] },
  ],
  handoffs: [
    { seller: 'hotel', matter: 'rule', says: ['il vous reste quelque chose du 3 au 8 avril ?'] },
    { seller: 'hotel', matter: 'discount', says: ['pour une semaine complète vous pouvez faire un geste ?'] },
    { seller: 'hotel', matter: 'unwritten', says: ['y a-t-il un coffre-fort dans les chambres'] },
    {
      seller: 'photographer',
      matter: 'complaint',
      says: ["toujours pas reçu notre galerie, on s'est mariés fin juin et ça commence à faire long"],
    },
    {
      seller: 'photographer',
      matter: 'rule',
      says: ['Notre mariage aura lieu en Corse, vous viendriez jusque là ?'],
    },
  ],
  attacks: [],
  persons: ["je préfère avoir quelqu'un au téléphone, c'est possible ?"],
  offTopic: [],
}
