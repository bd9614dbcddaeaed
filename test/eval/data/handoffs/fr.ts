import type { Handover } from '../case.ts'

export const frenchHandoffs: Handover[] = [
  {
    seller: 'logo',
    reasons: ['negotiation'],
    says: {
      fr: [
        'vous me le faites à 60 dollars ?',
        'c’est un peu cher pour moi, on peut s’arranger ?',
        'si je prends deux logos vous baissez le prix ?',
        'je suis étudiante, y a un tarif réduit ?',
        'mon budget c’est 50 max, ça passe ?',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['custom-request', 'seller-rule', 'out-of-scope', 'low-confidence'],
    says: {
      fr: [
        'il nous faut une identité pour 9 sous-marques avec la signalétique de tout un stade',
        'pouvez-vous faire un devis sur mesure pour un logo plus 12 illustrations',
        'je voudrais un logo et aussi l’habillage de nos trois camions, combien pour le tout ?',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      fr: [
        'j’ai payé la semaine dernière et je n’ai toujours rien reçu',
        'le fichier que vous m’avez envoyé hier ne s’ouvre pas',
        'ma commande devait arriver lundi, elle est où ?',
        'le logo que vous m’avez livré a une faute dans le nom',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: [
      'low-confidence',
      'custom-request',
      'out-of-scope',
      'existing-order',
      'asked-for-person',
      'seller-rule',
      'negotiation',
    ],
    says: {
      fr: [
        'vous avez copié le logo de mon frère, je vais prendre un avocat',
        'vous accepteriez d’être payée en repas dans notre resto ?',
        'je peux passer à votre atelier vendredi ?',
        'pouvez-vous m’envoyer un contrat à signer avant de commencer',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['off-platform', 'asked-for-person'],
    says: {
      fr: [
        'on peut continuer par telegram ? c’est quoi ton pseudo',
        'donnez-moi votre mail perso on s’arrange sans passer par ici',
        'je peux vous payer en liquide pour éviter les frais ?',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['custom-request', 'low-confidence', 'out-of-scope', 'seller-rule'],
    says: {
      fr: [
        'je veux une plateforme comme leboncoin pour des bateaux',
        'il faut connecter le site à notre logiciel de caisse et à l’ERP',
        'on cherche un extranet pour 300 salariés avec SSO, c’est faisable ?',
        'je peux demander autant de modifications que je veux sur le site ?',
        'il me faudrait 400 produits dans la boutique, combien ?',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['custom-request', 'low-confidence', 'seller-rule', 'negotiation'],
    says: {
      fr: [
        'vous pouvez me faire la landing pour vendredi ?',
        'j’ai besoin du site dans 3 jours, je paye plus s’il le faut',
        'c’est possible en urgence pour le site ?',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['existing-order', 'asked-for-person', 'seller-rule'],
    says: {
      fr: [
        'le site que vous m’avez fait est en panne depuis ce matin',
        'où en est mon projet ? ça fait trois semaines',
        'j’ai viré le deuxième tiers, vous l’avez reçu ?',
        'mon site s’est fait pirater cette nuit au secours',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['negotiation', 'custom-request'],
    says: {
      fr: [
        'si j’enlève des pages vous me faites à 2000 ?',
        'on vous propose 3500 pour la boutique, d’accord ?',
        'vous seriez intéressé par des parts dans la société plutôt qu’un paiement ?',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['seller-rule', 'custom-request', 'low-confidence', 'out-of-scope'],
    says: {
      fr: [
        'c’est un compte rendu médical de mon père',
        'j’aurais un brevet à traduire, vous faites ?',
        'mon manuscrit fait 280 pages, vous pourriez le traduire ?',
        'il nous faudrait quelqu’un tous les mois pour notre newsletter',
        'le texte fait 23 000 mots, combien ça ferait ?',
        'il y a 12 manuels de machines à traduire, faites-moi un devis',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['negotiation'],
    says: {
      fr: [
        'c’est votre meilleur prix ?',
        'je vous donne 80 euros pour le tout, ça vous va ?',
        'nous sommes une association, vous avez un tarif solidaire ?',
        'et si je vous envoie quatre textes vous faites un geste ?',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      fr: [
        'il manque un paragraphe dans la traduction que j’ai reçue',
        'ma traduction est prête ? je l’ai envoyée mardi',
        'je suis très mécontente du travail rendu',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['low-confidence', 'custom-request', 'out-of-scope', 'asked-for-person', 'off-platform'],
    says: {
      fr: [
        'vous donnez des cours d’espagnol ?',
        'pourriez-vous venir avec moi chez le notaire jeudi ?',
        'vous écririez mon mémoire en espagnol à ma place ?',
        'vous cherchez des collaborateurs ? je suis aussi traductrice',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['seller-rule', 'low-confidence', 'custom-request'],
    says: {
      fr: [
        'le 6 septembre c’est encore libre chez vous ?',
        'vous êtes dispo le 23 mai ?',
        'notre mariage aura lieu à l’étranger, au Maroc',
        'un magazine voudrait publier nos photos, c’est ok ?',
        'je voudrais utiliser les images pour une publicité de notre domaine',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['custom-request', 'low-confidence', 'seller-rule', 'negotiation', 'out-of-scope'],
    says: {
      fr: [
        'on voudrait 6 heures au lieu de 4 ou 10, vous pouvez faire un forfait à part ?',
        'c’est un mariage indien sur trois jours avec 500 invités, il faudrait un devis spécial',
        'on aimerait deux jours mais sans la séance d’engagement, combien du coup',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['negotiation'],
    says: {
      fr: [
        'notre budget est de 1000 euros pour la journée, ça peut marcher ?',
        'un jeudi c’est moins cher ?',
        'vous pouvez faire un effort sur le prix ? on adore votre travail',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      fr: [
        'ça fait deux mois et on n’a toujours pas nos photos',
        'le lien de notre galerie a expiré',
        'on doit décaler la date qu’on avait réservée avec vous',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['out-of-scope', 'custom-request', 'low-confidence'],
    says: {
      fr: ['vous faites les séances nouveau-né ?', 'on attend un bébé, vous photographiez les naissances ?'],
    },
  },
  {
    seller: 'hotel',
    reasons: ['seller-rule', 'low-confidence', 'custom-request'],
    says: {
      fr: [
        'il vous reste une chambre libre ce week-end ?',
        'avez-vous des disponibilités du 4 au 9 avril ?',
        'on voudrait réserver tout l’hôtel pour nos 40 ans de mariage',
        'je cherche à rester un mois, peut-être deux, pour télétravailler',
        'nous sommes un groupe de 18 surfeurs',
      ],
    },
  },
  {
    seller: 'hotel',
    reasons: ['out-of-scope', 'custom-request', 'seller-rule', 'low-confidence'],
    says: {
      fr: [
        'on pourrait organiser notre mariage chez vous ?',
        'je voudrais faire une retraite de yoga dans votre maison',
        'pouvez-vous nous réserver une sortie dauphins et une voiture de location ?',
      ],
    },
  },
  {
    seller: 'hotel',
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      fr: [
        'j’ai une réservation au nom de Dubois et je dois changer les dates',
        'on a oublié un pull dans la chambre 4',
        'on m’a prélevé deux fois, je veux être remboursé',
      ],
    },
  },
  {
    seller: 'hotel',
    reasons: ['negotiation', 'custom-request'],
    says: {
      fr: [
        'si on reste 6 nuits vous faites un prix ?',
        '900 pesos la nuit et je réserve tout de suite, ok ?',
        'sur booking c’est moins cher, vous vous alignez ?',
      ],
    },
  },
]
