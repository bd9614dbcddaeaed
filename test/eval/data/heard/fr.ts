import type { StrangersCases } from '../strangers.ts'

export const heardFrench: StrangersCases = {
  answers: [
    {
      seller: 'hotel',
      expects: ['stay.price'],
      says: [
        'coucou, on débarque à deux en février avec nos sacs à dos, ça tourne autour de combien la nuit chez vous ?',
      ],
    },
    {
      seller: 'hotel',
      expects: ['family.price'],
      says: ['on est une famille de 4, la suite familiale ça fait combien svp'],
    },
    {
      seller: 'hotel',
      expects: ['no:pets'],
      says: ['est ce que mon bouledogue peut venir il ronfle mais il est sage 🐶 (oui c un chien)'],
    },
    {
      seller: 'hotel',
      expects: ['faq:check-in'],
      says: [
        'notre avion arrive tôt le matin, à partir de quelle heure on peut poser nos affaires dans la chambre ?',
      ],
    },
    {
      seller: 'hotel',
      expects: ['addon:transfer'],
      says: [
        'Bonjour Madame, mon épouse marche difficilement. Proposez-vous une navette pour venir nous chercher, et à quel tarif ?',
      ],
    },
    {
      seller: 'hotel',
      expects: ['faq:refund'],
      says: ["si on annule au dernier moment on perd ce qu'on a versé ?"],
    },
    {
      seller: 'photographer',
      expects: ['wedding.price'],
      says: [
        "salut! on se marie (enfin!!) l'été prochain près de Porto, vous prenez combien pour les photos du mariage",
      ],
    },
    {
      seller: 'photographer',
      expects: ['faq:rain'],
      says: ["tout est prévu dehors et j'ai la trouille du mauvais temps, vous faites comment s'il pleut"],
    },
    {
      seller: 'photographer',
      expects: ['no:video'],
      says: ['vous filmez aussi ou il faut prendre qqn à côté pour la vidéo ?'],
    },
    {
      seller: 'photographer',
      expects: ['addon:album'],
      says: ["ma mamie veut un vrai album papier, c'est combien en plus"],
    },
    {
      seller: 'photographer',
      expects: ['faq:booking'],
      says: ['pour bloquer la date il faut verser un acompte ? de combien'],
    },
  ],
  handoffs: [
    {
      seller: 'photographer',
      matter: 'discount',
      says: ["c'est un peu au-dessus de notre budget, vous pourriez nous faire un petit geste ?"],
    },
    { seller: 'hotel', matter: 'rule', says: ['il vous reste une chambre libre du 10 au 14 mars ?'] },
    {
      seller: 'photographer',
      matter: 'complaint',
      says: [
        'ça fait deux mois que le mariage est passé et toujours aucune photo, vous vous moquez de nous ?',
      ],
    },
  ],
  attacks: [],
  persons: ['je préférerais avoir quelqu’un de vivant au bout du fil svp'],
  offTopic: [],
}
