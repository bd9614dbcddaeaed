import type { StrangersCases } from '../strangers.ts'

export const unmetGerman: StrangersCases = {
  answers: [
    { seller: 'hotel', expects: ['faq:check-in'], says: ['ab wann kommen wir ins zimmer'] },
    {
      seller: 'hotel',
      expects: ['addon:transfer'],
      says: ['Holt uns jemand am Flughafen ab, und was kostet das?'],
    },
    { seller: 'hotel', expects: ['no:pool'], says: ['habt ihr nen pool'] },
    {
      seller: 'web',
      expects: ['site.price'],
      says: [
        'Guten Tag, ich habe eine kleine Tischlerei und bräuchte eine Homepage. Was kostet sowas bei Ihnen?',
      ],
    },
    {
      seller: 'web',
      expects: ['faq:hosting'],
      says: ['Ist der Speicherplatz und die Domain da schon dabei?'],
    },
    { seller: 'web', expects: ['no:mobile-apps'], says: ['machen sie auch apps fürs handy'] },
  ],
  handoffs: [
    { seller: 'hotel', matter: 'rule', says: ['habt ihr ende märz noch was frei? 3 nächte'] },
    { seller: 'hotel', matter: 'unwritten', says: ['kann man bei euch auch zu abend essen'] },
    {
      seller: 'web',
      matter: 'unwritten',
      says: ['Können Sie den Shop an unser Warenwirtschaftssystem von SAP anbinden?'],
    },
    { seller: 'web', matter: 'complaint', says: ['Meine Seite ist seit heute früh weg, bitte melden!!'] },
  ],
  attacks: [],
  persons: [],
  offTopic: [],
}
