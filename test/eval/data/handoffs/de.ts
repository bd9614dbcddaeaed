import type { Handover } from '../case.ts'

export const germanHandoffs: Handover[] = [
  {
    seller: 'logo',
    reasons: ['negotiation'],
    says: {
      de: [
        'machst du es für 60 dollar?',
        'das ist mir etwas zu teuer, kann man da was machen?',
        'wenn ich zwei logos nehme, wird es dann günstiger?',
        'ich bin studentin, gibts einen studentenpreis',
        'mein budget liegt bei 50, geht das?',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['custom-request', 'seller-rule', 'out-of-scope', 'low-confidence'],
    says: {
      de: [
        'wir brauchen ein markensystem für 11 tochterfirmen samt beschilderung',
        'können sie ein individuelles angebot machen für logo plus 10 illustrationen fürs kinderbuch?',
        'logo und dazu die gestaltung unserer drei lieferwagen, was kostet alles zusammen',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      de: [
        'ich hab letzte woche bezahlt und noch nichts gehört',
        'die datei die du gestern geschickt hast lässt sich nicht öffnen',
        'meine bestellung sollte montag da sein, wo bleibt sie?',
        'im gelieferten logo ist der name falsch geschrieben',
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
      de: [
        'ihr habt das logo meines cousins kopiert, das geht zum anwalt',
        'würdest du auch gegen gutscheine für unser restaurant arbeiten?',
        'kann ich freitag in deinem atelier vorbeikommen?',
        'schicken sie mir bitte vorher einen vertrag zur unterschrift',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['off-platform', 'asked-for-person'],
    says: {
      de: [
        'können wir auf telegram weiterschreiben? wie heißt du da',
        'gib mir deine private mail, dann klären wir das ohne die plattform',
        'kann ich dir das bar geben, ohne rechnung?',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['custom-request', 'low-confidence', 'out-of-scope', 'seller-rule'],
    says: {
      de: [
        'ich will eine plattform wie ebay kleinanzeigen nur für boote',
        'die seite muss an unser SAP und das lager angebunden werden',
        'wir brauchen ein intranet für 300 leute mit single sign-on',
        'darf ich bei der website so oft ändern lassen wie ich will?',
        'wir hätten 400 artikel im shop, was kostet das dann?',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['custom-request', 'low-confidence', 'seller-rule', 'negotiation'],
    says: {
      de: [
        'schaffst du die landing bis freitag?',
        'ich brauche die website in 3 tagen, zahle auch mehr',
        'gibt es für die website eine express-option?',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['out-of-scope', 'custom-request'],
    says: { de: ['können sie meine alte wix-seite umziehen?', 'ich brauche eine Migration von Shopify'] },
  },
  {
    seller: 'web',
    reasons: ['existing-order', 'asked-for-person', 'seller-rule'],
    says: {
      de: [
        'das kontaktformular das du gebaut hast verschickt keine mails mehr',
        'wie ist der stand bei meinem projekt? sind schon drei wochen',
        'das zweite drittel hab ich überwiesen, ist es angekommen?',
        'unsere seite wurde heute nacht gehackt, hilfe!',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['negotiation', 'custom-request', 'seller-rule'],
    says: {
      de: [
        'wenn ich seiten weglasse, machst du es für 2000?',
        'wir bieten 3500 für den shop, einverstanden?',
        'hätten sie interesse an einer beteiligung statt bezahlung?',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['seller-rule', 'custom-request', 'low-confidence', 'out-of-scope'],
    says: {
      de: [
        'es geht um einen arztbericht meiner mutter',
        'können sie auch ein patent übersetzen?',
        'mein roman hat 280 seiten, würden sie den übersetzen?',
        'wir bräuchten sie jeden monat für unseren newsletter',
        'der text hat 23.000 wörter, was würde das kosten?',
        'es sind 12 bedienungsanleitungen für maschinen, bitte um ein angebot',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['negotiation'],
    says: {
      de: [
        'ist das ihr letzter preis?',
        'ich zahle 80 euro für alles, passt das?',
        'wir sind ein gemeinnütziger verein, gibts da einen sonderpreis?',
        'bei vier texten kommen sie mir doch entgegen, oder?',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      de: [
        'in meiner übersetzung fehlt ein absatz',
        'ist meine übersetzung schon fertig? hab sie dienstag geschickt',
        'ich bin mit der gelieferten arbeit gar nicht zufrieden',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['low-confidence', 'custom-request', 'out-of-scope', 'asked-for-person', 'off-platform'],
    says: {
      de: [
        'geben sie auch spanischunterricht?',
        'könnten sie am donnerstag mit mir zum notar kommen?',
        'schreiben sie mir meine masterarbeit auf spanisch?',
        'suchen sie noch mitarbeiter? ich bin auch übersetzer',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['seller-rule', 'low-confidence', 'custom-request'],
    says: {
      de: [
        'ist der 6. september bei dir noch frei?',
        'hast du am 23.5. zeit?',
        'wir heiraten im ausland, auf mallorca',
        'eine zeitschrift möchte unsere bilder drucken, geht das?',
        'ich möchte die fotos für werbung unserer location nutzen',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['custom-request', 'low-confidence', 'seller-rule', 'negotiation', 'out-of-scope'],
    says: {
      de: [
        'wir hätten gern 6 stunden statt 4 oder 10, machst du uns ein eigenes paket?',
        'eine dreitägige indische hochzeit mit 500 gästen, bitte um ein individuelles angebot',
        'zwei tage aber ohne das verlobungsshooting, was kostet es dann',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['negotiation'],
    says: {
      de: [
        'unser budget sind 1000 euro für den ganzen tag, können wir uns da einigen?',
        'ist es unter der woche billiger?',
        'lässt sich am preis noch was machen? wir lieben deine bilder',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      de: [
        'seit zwei monaten warten wir auf unsere hochzeitsfotos',
        'der link zu unserer galerie ist abgelaufen',
        'wir müssen unseren gebuchten termin verschieben',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['out-of-scope', 'custom-request', 'low-confidence'],
    says: {
      de: ['machst du auch newborn shootings?', 'wir bekommen ein baby, fotografierst du neugeborene?'],
    },
  },
  {
    seller: 'hotel',
    reasons: ['seller-rule', 'low-confidence', 'custom-request'],
    says: {
      de: [
        'haben sie vom 4. bis 9. april noch etwas frei?',
        'ist das gartenzimmer über ostern verfügbar?',
        'wir wollen das ganze hotel für meinen 60. geburtstag buchen',
        'ich würde gern einen monat bleiben, vielleicht zwei, und von da arbeiten',
        'wir sind eine gruppe von 18 surfern',
      ],
    },
  },
  {
    seller: 'hotel',
    reasons: ['out-of-scope', 'custom-request', 'seller-rule', 'low-confidence'],
    says: {
      de: [
        'können wir bei euch unsere hochzeit feiern?',
        'ich möchte ein yoga-retreat in eurem haus veranstalten',
        'könnt ihr uns einen mietwagen und eine delfintour organisieren?',
      ],
    },
  },
  {
    seller: 'hotel',
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      de: [
        'meine buchung läuft auf berger, ich muss leider absagen',
        'wir haben im zimmer 4 einen pullover vergessen',
        'mir wurde doppelt abgebucht, ich will mein geld',
      ],
    },
  },
  {
    seller: 'hotel',
    reasons: ['negotiation', 'custom-request'],
    says: {
      de: [
        'wenn wir 6 nächte bleiben, gibts dann einen nachlass?',
        '900 pesos pro nacht und ich buche sofort, ok?',
        'bei booking ist es billiger, zieht ihr mit?',
      ],
    },
  },
]
