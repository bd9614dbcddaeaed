import type { StrangersCases } from '../strangers.ts'

export const unheardGerman: StrangersCases = {
  answers: [
    { seller: 'hotel', expects: ['stay.price'], says: ['Hallo, was kostet bei euch ein Zimmer?'] },
    { seller: 'hotel', expects: ['sea-view.price'], says: ['mit blick aufs meer wieviel die nacht'] },
    {
      seller: 'hotel',
      expects: ['faq:parking'],
      says: ['Wir kommen mit dem Mietwagen, können wir irgendwo parken?'],
    },
    { seller: 'hotel', expects: ['faq:breakfast'], says: ['ich esse vegan, geht das beim frühstück?'] },
    { seller: 'hotel', expects: ['faq:payment'], says: ['muss ich alles vorher bezahlen'] },
    { seller: 'hotel', expects: ['no:pool'], says: ['pool vorhanden?'] },
    {
      seller: 'hotel',
      expects: ['addon:surf-class'],
      says: ['Mein Sohn möchte gern surfen lernen, bieten Sie das an und was kostet es?'],
    },
    {
      seller: 'hotel',
      expects: ['faq:children'],
      says: [
        'wir hätten ein 8 Monate altes Baby dabei, ist das ein Problem? ein Bettchen bräuchten wir auch',
      ],
    },
    {
      seller: 'web',
      expects: ['site.price'],
      says: ['Guten Tag, was würde eine Website für unsere Zahnarztpraxis ungefähr kosten?'],
    },
    { seller: 'web', expects: ['store.delivery'], says: ['wie lange braucht ihr für nen onlineshop'] },
    { seller: 'web', expects: ['no:logos'], says: ['macht ihr auch logos?'] },
    { seller: 'web', expects: ['care.price'], says: ['Was kostet die laufende Wartung pro Monat?'] },
    {
      seller: 'web',
      expects: ['faq:ownership'],
      says: ['gehört mir die seite danach komplett, auch der code'],
    },
    {
      seller: 'web',
      expects: ['faq:texts'],
      says: ['Schreiben kann ich nicht so gut, übernehmen Sie die Texte?'],
    },
  ],
  handoffs: [
    { seller: 'hotel', matter: 'rule', says: ['habt ihr vom 10. bis 14. märz noch was frei für 2'] },
    {
      seller: 'hotel',
      matter: 'complaint',
      says: ['Uns wurde die erste Nacht zweimal abgebucht, bitte klären Sie das.'],
    },
    { seller: 'web', matter: 'custom', says: ['geht das auch bis montag? ist echt dringend'] },
    {
      seller: 'web',
      matter: 'unoffered',
      says: ['Unsere alte Seite läuft noch auf Typo3, könnten Sie den ganzen Inhalt rüberholen?'],
    },
    {
      seller: 'web',
      matter: 'unwritten',
      says: ['Kann man das an unsere Warenwirtschaft anbinden (Lexware)?'],
    },
  ],
  attacks: [],
  persons: ['kann mich bitte jemand zurückrufen'],
  offTopic: [],
}
