import type { StrangersCases } from '../strangers.ts'

export const heardGerman: StrangersCases = {
  answers: [
    {
      seller: 'web',
      expects: ['site.price'],
      says: [
        'moin, hab ne kleine tischlerei und bräuchte mal ne homepage, mit was muss ich da rechnen so grob?',
      ],
    },
    {
      seller: 'web',
      expects: ['landing.delivery'],
      says: ['Wie lang dauerts bis so eine Landing online ist, wenn wir nächste Woche anfangen'],
    },
    {
      seller: 'web',
      expects: ['faq:hosting'],
      says: ['kommt da noch was für Hosting und Domain dazu oder ist das schon drin'],
    },
    {
      seller: 'web',
      expects: ['no:mobile-apps'],
      says: ['baut ihr auch apps fürs handy? unsere azubis wollen sowas'],
    },
    {
      seller: 'web',
      expects: ['no-discount'],
      says: [
        'Sehr geehrter Herr Mendes, wäre bei sofortiger Zahlung ein kleiner Nachlass für unseren Verein denkbar?',
      ],
    },
    {
      seller: 'web',
      expects: ['faq:texts'],
      says: ['ich kann überhaupt nicht schreiben lol, macht ihr die texte?'],
    },
    {
      seller: 'hotel',
      expects: ['sea-view.price'],
      says: [
        'Hallo, meine Frau hat Geburtstag und wünscht sich Meerblick. Was kostet so ein Zimmer die Nacht?',
      ],
    },
    {
      seller: 'hotel',
      expects: ['faq:parking'],
      says: ['wir kommen mit dem mietwagen, wo stellt man den hin und kostet das was'],
    },
    {
      seller: 'hotel',
      expects: ['faq:breakfast'],
      says: ['bin vegan, werd ich bei euch morgens satt? 😄 frühstück bis wann'],
    },
    { seller: 'hotel', expects: ['no:pool'], says: ['Die Enkel fragen, ob es einen Pool gibt.'] },
    {
      seller: 'hotel',
      expects: ['addon:surf-class'],
      says: ['was nehmt ihr für ne surfstunde? blutiger anfänger hier'],
    },
  ],
  handoffs: [
    {
      seller: 'web',
      matter: 'rule',
      says: ['Hilfe, unsere Seite wurde gehackt, da steht jetzt nur noch russisches Zeug drauf'],
    },
    { seller: 'hotel', matter: 'rule', says: ['habt ihr über Silvester noch was frei? zu zweit'] },
    {
      seller: 'web',
      matter: 'complaint',
      says: ['Seit eurem letzten Update geht bei uns der Warenkorb nicht mehr, die Kunden rufen schon an'],
    },
  ],
  attacks: [],
  persons: ['ne sorry mit ner maschine red ich nicht, gibts da auch nen menschen'],
  offTopic: [],
}
