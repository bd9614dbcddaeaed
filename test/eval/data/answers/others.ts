import type { Answerable } from '../case.ts'

/** Questions in the languages the built-in responder may not speak yet. */
export const otherAnswers: Answerable[] = [
  {
    seller: 'logo',
    expects: ['logo.price'],
    says: {
      fr: ['salut c combien un logo', 'vous pouvez m’envoyer vos tarifs pour un logo ?'],
      de: ['moin, wie teuer ist so ein logo', 'könnten sie mir ihre preise für ein logo schicken?'],
      it: ['salve, mi dice i prezzi per un logo?', 'qnt costa un logo x una pizzeria'],
      ru: ['скиньте прайс на лого пожалуйста'],
      zh: ['做一个logo要多少钱？'],
      ar: ['بكم تصميم الشعار؟'],
    },
  },
  {
    seller: 'logo',
    expects: ['logo.revisions'],
    says: {
      fr: ['et si ça me plaît pas on peut modifier ?'],
      de: ['wie oft kann ich änderungen haben'],
      it: ['quante modifiche posso chiedere?'],
    },
  },
  {
    seller: 'logo',
    expects: ['faq:portfolio'],
    says: {
      fr: ['on peut voir des exemples de vos logos ?'],
      de: ['wo kann ich arbeiten von dir sehen'],
      it: ['hai un portfolio da farmi vedere?'],
    },
  },
  {
    seller: 'web',
    expects: ['site.price'],
    says: {
      fr: ['quel budget pour un site vitrine', 'combien pour un site internet pour mon salon de coiffure'],
      de: ['ich brauche eine webseite für meine praxis, was kostet das ungefähr'],
      it: ['quanto mi costa un sito per il mio ristorante', 'prezzi per una landing?'],
      zh: ['做网站怎么收费'],
    },
  },
  {
    seller: 'web',
    expects: ['faq:hosting'],
    says: {
      fr: ['l’hébergement est compris dans le prix ?'],
      de: ['ist das hosting im preis drin?'],
      it: ['l’hosting è incluso o lo pago a parte?'],
    },
  },
  {
    seller: 'web',
    expects: ['no:mobile-apps'],
    says: {
      fr: ['vous faites aussi des applications iphone ?'],
      de: ['programmieren sie auch apps?'],
      it: ['fate anche app per android?'],
    },
  },
  {
    seller: 'translator',
    expects: ['translation.delivery'],
    says: {
      fr: ['sous combien de jours la traduction serait prête ?'],
      de: ['wie schnell übersetzen sie einen artikel'],
      it: ['in quanto tempo mi consegna la traduzione?'],
    },
  },
  {
    seller: 'translator',
    expects: ['faq:payment'],
    says: {
      fr: ['je paye avant ou après ?'],
      de: ['muss ich vorher bezahlen?'],
      it: ['si paga prima o dopo?'],
    },
  },
  {
    seller: 'translator',
    expects: ['no:sworn'],
    says: {
      fr: ['faites-vous des traductions assermentées ?'],
      de: ['machen sie auch beglaubigte übersetzungen?'],
      it: ['fa traduzioni giurate?'],
    },
  },
  {
    seller: 'photographer',
    expects: ['wedding.price'],
    says: {
      fr: ['coucou on se marie !! c’est combien pour les photos', 'tarifs mariage svp'],
      de: ['wir heiraten 🎉 was kosten die fotos', 'preise für hochzeiten?'],
      it: ['ci sposiamo a giugno, quanto costano le foto?', 'prezzi matrimonio grazie'],
      ru: ['сколько стоит свадебная съемка'],
    },
  },
  {
    seller: 'photographer',
    expects: ['faq:rain'],
    says: {
      fr: ['et s’il pleut le jour J ?'],
      de: ['was ist wenn es regnet'],
      it: ['e se piove?'],
    },
  },
  {
    seller: 'photographer',
    expects: ['no:video'],
    says: {
      fr: ['vous faites la vidéo aussi ?'],
      de: ['machst du auch videos?'],
      it: ['fai anche il video?'],
    },
  },
  {
    seller: 'hotel',
    expects: ['faq:parking'],
    says: {
      fr: ['y a un parking ?'],
      de: ['gibt es parkplätze bei euch'],
      it: ['c’è il parcheggio?'],
      zh: ['有停车场吗'],
      ru: ['есть парковка?'],
      ar: ['هل يوجد موقف سيارات؟'],
    },
  },
  {
    seller: 'hotel',
    expects: ['no:pets'],
    says: {
      fr: ['les chiens sont acceptés ?'],
      de: ['darf ich meinen hund mitbringen'],
      it: ['posso portare il cane?'],
    },
  },
  {
    seller: 'hotel',
    expects: ['addon:transfer'],
    says: {
      fr: ['vous venez chercher à l’aéroport ? à quel prix'],
      de: ['was kostet die abholung vom flughafen'],
      it: ['quanto costa il transfer dall’aeroporto'],
    },
  },
]
