import type { Answerable } from '../case.ts'

export const frenchAnswers: Answerable[] = [
  {
    seller: 'logo',
    expects: ['logo.price'],
    says: { fr: ['salut c combien un logo', 'vous pouvez m’envoyer vos tarifs pour un logo ?'] },
  },
  { seller: 'logo', expects: ['logo.revisions'], says: { fr: ['et si ça me plaît pas on peut modifier ?'] } },
  { seller: 'logo', expects: ['faq:portfolio'], says: { fr: ['on peut voir des exemples de vos logos ?'] } },
  {
    seller: 'web',
    expects: ['site.price'],
    says: {
      fr: ['quel budget pour un site vitrine', 'combien pour un site internet pour mon salon de coiffure'],
    },
  },
  {
    seller: 'translator',
    expects: ['translation.delivery'],
    says: { fr: ['sous combien de jours la traduction serait prête ?'] },
  },
  { seller: 'translator', expects: ['faq:payment'], says: { fr: ['je paye avant ou après ?'] } },
  {
    seller: 'photographer',
    expects: ['wedding.price'],
    says: { fr: ['coucou on se marie !! c’est combien pour les photos', 'tarifs mariage svp'] },
  },
  { seller: 'photographer', expects: ['faq:rain'], says: { fr: ['et s’il pleut le jour J ?'] } },
  { seller: 'photographer', expects: ['no:video'], says: { fr: ['vous faites la vidéo aussi ?'] } },
  { seller: 'hotel', expects: ['faq:parking'], says: { fr: ['y a un parking ?'] } },
  { seller: 'hotel', expects: ['no:pets'], says: { fr: ['les chiens sont acceptés ?'] } },
  {
    seller: 'hotel',
    expects: ['addon:transfer'],
    says: { fr: ['vous venez chercher à l’aéroport ? à quel prix'] },
  },
  {
    seller: 'logo',
    expects: ['logo.price'],
    says: {
      fr: [
        'Bonjour Nora, je lance ma boulangerie et j’aurais besoin d’un logo. Quels sont vos tarifs ?',
        'allo! combien tu charges pour un logo?',
        'slt cb pr un logo',
        ['Bonjour', 'j’ouvre un salon de thé à Namur', 'ça coûterait combien le logo ?'],
        'à partir de combien peut-on avoir un logo chez vous',
        'Pourriez-vous m’indiquer le prix d’une création de logo ? Cordialement, M. Lefèvre',
      ],
    },
  },
  {
    seller: 'logo',
    expects: ['brandmark.price'],
    says: {
      fr: ['et le Brandmark il est à combien ?', 'prix du pack brandmark svp', 'Brandmark = quel tarif'],
    },
  },
  {
    seller: 'logo',
    expects: ['logo.delivery'],
    says: {
      fr: [
        'vous livrez en combien de temps ?',
        'ca prend combien de jours a faire un logo',
        'Quel délai faut-il prévoir pour recevoir le logo ?',
      ],
    },
  },
  { seller: 'logo', expects: ['spark.delivery'], says: { fr: ['Spark c’est prêt en combien de jours'] } },
  {
    seller: 'logo',
    expects: ['brandmark.revisions'],
    says: { fr: ['combien de retouches sont comprises dans Brandmark ?'] },
  },
  {
    seller: 'logo',
    expects: ['logo.revisions'],
    says: { fr: ['on a droit à combien de modifications ?', 'combien d’aller-retours sont inclus'] },
  },
  {
    seller: 'logo',
    expects: ['spark.includes'],
    says: { fr: ['qu’est-ce qu’il y a dans le pack Spark ?', 'ça comprend quoi exactement le Spark'] },
  },
  {
    seller: 'logo',
    expects: ['logo.packages'],
    says: { fr: ['quelles formules avez-vous ?', 'c koi tes forfaits', 'tu as quoi comme packs ?'] },
  },
  {
    seller: 'logo',
    expects: ['rush'],
    says: {
      fr: [
        'c’est possible en urgence ?',
        'je suis pressé, vous pouvez livrer plus vite quitte à payer un supplément ?',
        'Avez-vous une option express ?',
      ],
    },
  },
  {
    seller: 'logo',
    expects: ['faq:payment'],
    says: { fr: ['vous acceptez quels moyens de paiement ?', 'on règle comment ? virement ?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:portfolio'],
    says: { fr: ['avez-vous un portfolio', 'je peux voir vos réalisations ?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:ownership'],
    says: { fr: ['est-ce que les droits d’auteur m’appartiennent après ?', 'le logo sera à moi à 100% ?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:file-formats'],
    says: { fr: ['je reçois quels formats de fichiers ?', 'vous fournissez du svg ou du pdf ?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:refund'],
    says: { fr: ['si je ne suis pas satisfaite je suis remboursée ?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:location'],
    says: { fr: ['vous êtes basée où ?', 'tu travailles d’où ?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:process'],
    says: { fr: ['comment ça se passe concrètement ?', 'quelles sont les étapes pour créer le logo'] },
  },
  {
    seller: 'logo',
    expects: ['faq:experience'],
    says: { fr: ['ça fait longtemps que vous faites ce métier ?'] },
  },
  {
    seller: 'logo',
    expects: ['asks'],
    says: { fr: ['c’est parti, je prends le Spark', 'je voudrais commander un logo'] },
  },
  { seller: 'logo', expects: ['ai'], says: { fr: ['t’es un robot ?', 'c’est une IA qui me répond là ?'] } },
  {
    seller: 'logo',
    expects: ['brandmark.price', 'brandmark.delivery'],
    says: { fr: ['Brandmark : prix et délai ?', 'combien coûte brandmark et c’est livré quand'] },
  },
  {
    seller: 'web',
    expects: ['site.price'],
    says: {
      fr: [
        'combien coûte la création d’un site web',
        'Bonjour, je suis kiné à Lausanne, quel est le prix d’un site internet ?',
        'prix site web svp',
        ['salut', 'jai besoin dun site pr mon food truck', 'tu prends combien'],
      ],
    },
  },
  { seller: 'web', expects: ['landing.price'], says: { fr: ['la landing est à combien ?'] } },
  {
    seller: 'web',
    expects: ['site.delivery'],
    says: { fr: ['un site prend combien de temps à faire ?', 'délai pour un site internet ?'] },
  },
  {
    seller: 'web',
    expects: ['services'],
    says: {
      fr: ['que proposez-vous exactement ?', 'quels services offrez-vous', 'c’est quoi vos prestations ?'],
    },
  },
  { seller: 'web', expects: ['addon:blog'], says: { fr: ['combien en plus pour ajouter un blog ?'] } },
  {
    seller: 'web',
    expects: ['no-discount'],
    says: { fr: ['vous faites des remises ?', 'y’a moyen d’avoir une petite ristourne ?'] },
  },
  { seller: 'web', expects: ['no:logos'], says: { fr: ['vous pouvez dessiner le logo aussi ?'] } },
  {
    seller: 'web',
    expects: ['faq:portfolio'],
    says: { fr: ['on peut voir des sites que vous avez faits ?'] },
  },
  { seller: 'web', expects: ['faq:payment'], says: { fr: ['ça se paye en plusieurs fois ou d’un coup ?'] } },
  { seller: 'web', expects: ['faq:ownership'], says: { fr: ['le code du site m’appartient ensuite ?'] } },
  { seller: 'web', expects: ['faq:location'], says: { fr: ['vous travaillez dans quelle ville ?'] } },
  {
    seller: 'web',
    expects: ['asks'],
    says: { fr: ['ok pour moi, je veux commander la landing', 'J’aimerais vous confier mon site internet'] },
  },
  {
    seller: 'web',
    expects: ['business.price'],
    after: {
      fr: [
        { by: 'client', text: 'quels forfaits avez-vous pour un site ?' },
        {
          by: 'assistant',
          text: 'Il y a les formules Landing, Institucional et Loja. Laquelle vous intéresse ?',
        },
      ],
    },
    says: { fr: ['institucional, c’est combien ?'] },
  },
  {
    seller: 'translator',
    expects: ['translation.price'],
    says: {
      fr: [
        'combien pour traduire un article en espagnol ?',
        'Madame, quels sont vos tarifs de traduction ?',
        'traduction d’un cv vers l’espagnol, prix ?',
        'cb pour une trad',
      ],
    },
  },
  {
    seller: 'translator',
    expects: ['translation.delivery'],
    says: { fr: ['quel est le délai pour une traduction', 'il vous faut combien de temps pour traduire ?'] },
  },
  {
    seller: 'translator',
    expects: ['no-rush'],
    says: { fr: ['faites-vous des traductions en urgence ?', 'et en express c’est possible ?'] },
  },
  {
    seller: 'translator',
    expects: ['faq:file-formats'],
    says: { fr: ['vous prenez quels formats de fichier ? word ?'] },
  },
  { seller: 'translator', expects: ['faq:location'], says: { fr: ['vous habitez où ?'] } },
  {
    seller: 'translator',
    expects: ['faq:experience'],
    says: {
      fr: ['depuis combien de temps êtes-vous traductrice ?', 'avez-vous un diplôme ou de l’expérience ?'],
    },
  },
  {
    seller: 'translator',
    expects: ['faq:refund'],
    says: { fr: ['puis-je annuler et être remboursé ?'] },
  },
  {
    seller: 'translator',
    expects: ['translation.price', 'translation.delivery'],
    says: { fr: ['une lettre à traduire : combien et pour quand ?'] },
  },
  {
    seller: 'photographer',
    expects: ['wedding.price'],
    says: {
      fr: [
        'on se marie en mai prochain, ça coûte combien une photographe ?',
        'Bonjour Beatriz ! Pourriez-vous nous envoyer vos prix pour un mariage civil ? Merci bcp',
        'cest quoi tes tarifs mariage',
        ['coucou', 'on se marie à porto le 14 juin avec 80 invités', 'combien pour les photos ?'],
      ],
    },
  },
  {
    seller: 'photographer',
    expects: ['full-day.price'],
    says: { fr: ['combien coûte la Journée Complète ?', 'la formule journée complete c combien'] },
  },
  {
    seller: 'photographer',
    expects: ['full-day.includes'],
    says: { fr: ['qu’est-ce qui est compris dans la Journée Complète ?'] },
  },
  {
    seller: 'photographer',
    expects: ['ceremony.delivery'],
    says: { fr: ['avec la formule Cérémonie, on reçoit les photos sous combien de jours ?'] },
  },
  {
    seller: 'photographer',
    expects: ['wedding.packages'],
    says: { fr: ['vous avez quelles formules pour les mariages ?'] },
  },
  {
    seller: 'photographer',
    expects: ['addon:album'],
    says: { fr: ['l’album imprimé est à quel prix ?', 'et si on veut un album en plus, combien ?'] },
  },
  { seller: 'photographer', expects: ['addon:drone'], says: { fr: ['combien pour des photos au drone ?'] } },
  {
    seller: 'photographer',
    expects: ['addon:second-photographer'],
    says: { fr: ['un deuxième photographe coûte combien ?'] },
  },
  {
    seller: 'photographer',
    expects: ['no:video'],
    says: { fr: ['est-ce que vous filmez aussi ?', 'tu fais de la video?'] },
  },
  { seller: 'photographer', expects: ['no:raw-files'], says: { fr: ['on peut avoir les fichiers raw ?'] } },
  {
    seller: 'photographer',
    expects: ['no:make-up'],
    says: { fr: ['vous proposez aussi le maquillage de la mariée ?'] },
  },
  {
    seller: 'photographer',
    expects: ['faq:travel'],
    says: { fr: ['vous vous déplacez dans d’autres villes ?', 'vous déplacez vous jusqu’à lisbonne ?'] },
  },
  {
    seller: 'photographer',
    expects: ['faq:rain'],
    says: { fr: ['que se passe-t-il s’il pleut ?', 'sil pleut vous faites comment'] },
  },
  {
    seller: 'photographer',
    expects: ['faq:booking'],
    says: { fr: ['comment on réserve la date ?', 'il faut verser un acompte pour réserver notre date ?'] },
  },
  {
    seller: 'photographer',
    expects: ['faq:file-formats'],
    says: { fr: ['les photos sont livrées comment ? clé usb ?'] },
  },
  {
    seller: 'photographer',
    expects: ['couple.price'],
    says: { fr: ['et une séance couple c’est combien ?', 'tarif d’une séance photo en couple svp'] },
  },
  {
    seller: 'photographer',
    expects: ['rush'],
    says: { fr: ['on peut avoir les photos du mariage plus rapidement ?'] },
  },
  {
    seller: 'photographer',
    expects: ['wedding.price | wedding.packages'],
    says: {
      fr: [
        'laquelle de vos formules nous conseillez-vous pour un petit mariage ?',
        'vous recommandez quoi pour 60 invités ?',
      ],
    },
  },
  {
    seller: 'hotel',
    expects: ['stay.price'],
    says: {
      fr: [
        'quel est le prix d’une chambre pour deux ?',
        'Bonsoir, à combien est la nuitée chez vous svp',
        'c cb la chambre',
        ['bonjour', 'on arrive le 3 mars pour 4 nuits, 2 adultes', 'quels sont vos prix ?'],
      ],
    },
  },
  {
    seller: 'hotel',
    expects: ['sea-view.price'],
    says: { fr: ['combien coûte la Chambre Vue Mer ?', 'la chambre avec vue mer elle est a combien'] },
  },
  {
    seller: 'hotel',
    expects: ['family.includes'],
    says: { fr: ['qu’est-ce qu’il y a dans la Suite Familiale ?'] },
  },
  {
    seller: 'hotel',
    expects: ['stay.packages'],
    says: { fr: ['vous avez quels types de chambres ?', 'quelles chambres proposez vous'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:check-in'],
    says: { fr: ['à partir de quelle heure peut-on arriver ?', 'c’est à quelle heure le check-out'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:parking'],
    says: { fr: ['est-ce qu’on peut garer la voiture ?', 'Disposez-vous d’un stationnement ?'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:wifi'],
    says: { fr: ['le wifi marche bien ?', 'ya le wi-fi dans les chambres'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:breakfast'],
    says: {
      fr: [
        'le petit-déj est servi jusqu’à quelle heure ?',
        'avez-vous des options véganes au petit déjeuner ?',
      ],
    },
  },
  {
    seller: 'hotel',
    expects: ['faq:refund'],
    says: { fr: ['on peut annuler jusqu’à quand ?', 'et en cas d’annulation ?'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:location'],
    says: { fr: ['vous êtes loin de la plage ?', 'où se situe l’hôtel exactement ?'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:children'],
    says: { fr: ['acceptez-vous les enfants en bas âge ?'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:process'],
    says: { fr: ['comment faire pour réserver une chambre ?'] },
  },
  { seller: 'hotel', expects: ['no:pool'], says: { fr: ['y’a une piscine ?'] } },
  { seller: 'hotel', expects: ['no:pets'], says: { fr: ['je peux venir avec mon chat ?'] } },
  {
    seller: 'hotel',
    expects: ['addon:transfer'],
    says: {
      fr: ['prix du transfert aéroport svp', 'combien pour que vous veniez nous chercher à l’aéroport'],
    },
  },
  {
    seller: 'hotel',
    expects: ['addon:surf-class'],
    says: { fr: ['un cours de surf coûte combien ?', 'vous organisez des cours de surf ? a quel prix'] },
  },
  { seller: 'hotel', expects: ['addon:extra-bed'], says: { fr: ['combien pour un lit d’appoint ?'] } },
  {
    seller: 'hotel',
    expects: ['faq:parking', 'faq:wifi'],
    says: { fr: ['il y a un parking et du wifi ?'] },
  },
  {
    seller: 'hotel',
    expects: ['sea-view.price', 'addon:transfer'],
    says: { fr: ['combien coûte la Chambre Vue Mer et combien la navette de l’aéroport ?'] },
  },
  {
    seller: 'hotel',
    expects: ['asks'],
    says: { fr: ['je veux réserver la Chambre Jardin', 'on prend la Suite Familiale !'] },
  },
]
