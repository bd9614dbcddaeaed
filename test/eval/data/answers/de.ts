import type { Answerable } from '../case.ts'

export const germanAnswers: Answerable[] = [
  {
    seller: 'logo',
    expects: ['logo.price'],
    says: { de: ['moin, wie teuer ist so ein logo', 'könnten sie mir ihre preise für ein logo schicken?'] },
  },
  { seller: 'logo', expects: ['logo.revisions'], says: { de: ['wie oft kann ich änderungen haben'] } },
  { seller: 'logo', expects: ['faq:portfolio'], says: { de: ['wo kann ich arbeiten von dir sehen'] } },
  {
    seller: 'web',
    expects: ['site.price'],
    says: { de: ['ich brauche eine webseite für meine praxis, was kostet das ungefähr'] },
  },
  { seller: 'web', expects: ['faq:hosting'], says: { de: ['ist das hosting im preis drin?'] } },
  { seller: 'web', expects: ['no:mobile-apps'], says: { de: ['programmieren sie auch apps?'] } },
  {
    seller: 'translator',
    expects: ['translation.delivery'],
    says: { de: ['wie schnell übersetzen sie einen artikel'] },
  },
  { seller: 'translator', expects: ['faq:payment'], says: { de: ['muss ich vorher bezahlen?'] } },
  {
    seller: 'photographer',
    expects: ['wedding.price'],
    says: { de: ['wir heiraten 🎉 was kosten die fotos', 'preise für hochzeiten?'] },
  },
  { seller: 'hotel', expects: ['faq:parking'], says: { de: ['gibt es parkplätze bei euch'] } },
  { seller: 'hotel', expects: ['no:pets'], says: { de: ['darf ich meinen hund mitbringen'] } },
  { seller: 'hotel', expects: ['addon:transfer'], says: { de: ['was kostet die abholung vom flughafen'] } },
  {
    seller: 'logo',
    expects: ['logo.price'],
    says: {
      de: [
        'Guten Tag, ich eröffne ein Café in Graz und bräuchte ein Logo. Was kostet das bei Ihnen?',
        'hi nora was verlangst du für ein logo',
        'preis logo?',
        ['Grüezi', 'wir sind eine kleine Bäckerei in Bern', 'was würde ein Logo kosten?'],
        'ab welchem preis gibts ein logo bei euch',
        'Sehr geehrte Frau Vance, bitte teilen Sie mir Ihre Preise für ein Firmenlogo mit. MfG Huber',
      ],
    },
  },
  {
    seller: 'logo',
    expects: ['brandmark.price'],
    says: {
      de: ['was kostet brandmark', 'Und das Paket Brandmark, wie teuer ist das?', 'brandmark preis bitte'],
    },
  },
  {
    seller: 'logo',
    expects: ['logo.delivery'],
    says: {
      de: [
        'wie lange brauchst du für ein logo',
        'wann hätte ich das logo dann?',
        'Mit welcher Lieferzeit muss ich rechnen?',
      ],
    },
  },
  { seller: 'logo', expects: ['spark.delivery'], says: { de: ['in wie vielen tagen ist spark fertig?'] } },
  {
    seller: 'logo',
    expects: ['brandmark.revisions'],
    says: { de: ['wie viele korrekturen sind bei Brandmark dabei?'] },
  },
  {
    seller: 'logo',
    expects: ['logo.revisions'],
    says: {
      de: [
        'wie viele Korrekturschleifen sind enthalten?',
        'und wenns mir nicht gefällt, wie oft darf ich ändern',
      ],
    },
  },
  {
    seller: 'logo',
    expects: ['spark.includes'],
    says: { de: ['was ist beim Spark alles dabei?', 'was bekomme ich beim spark paket'] },
  },
  {
    seller: 'logo',
    expects: ['logo.packages'],
    says: {
      de: [
        'welche pakete hast du?',
        'Was für Pakete bieten Sie für Logos an?',
        'habt ihr verschiedene pakete',
      ],
    },
  },
  {
    seller: 'logo',
    expects: ['rush'],
    says: {
      de: [
        'geht das auch schneller gegen aufpreis?',
        'ich habs eilig, gibts einen express?',
        'Bieten Sie eine Expresslieferung an?',
      ],
    },
  },
  {
    seller: 'logo',
    expects: ['faq:payment'],
    says: { de: ['wie kann ich zahlen?', 'welche Zahlungsarten akzeptieren Sie?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:portfolio'],
    says: { de: ['hast du beispiele?', 'Kann ich Ihr Portfolio sehen?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:ownership'],
    says: { de: ['gehören die rechte am logo dann mir?', 'wem gehört das Urheberrecht?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:file-formats'],
    says: { de: ['welche Dateiformate bekomme ich?', 'krieg ich auch ne svg datei'] },
  },
  {
    seller: 'logo',
    expects: ['faq:refund'],
    says: { de: ['krieg ich mein geld zurück wenn es nicht passt'] },
  },
  {
    seller: 'logo',
    expects: ['faq:location'],
    says: { de: ['wo sitzt du eigentlich?', 'aus welcher stadt kommen sie?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:process'],
    says: { de: ['wie läuft das ab?', 'Wie ist der Ablauf, wenn ich ein Logo bestelle?'] },
  },
  { seller: 'logo', expects: ['faq:experience'], says: { de: ['wie lange machst du das schon?'] } },
  {
    seller: 'logo',
    expects: ['asks'],
    says: { de: ['super, dann nehme ich Spark', 'ich würde gern ein logo in auftrag geben'] },
  },
  { seller: 'logo', expects: ['ai'], says: { de: ['bist du ein bot?', 'schreibe ich hier mit einer ki'] } },
  {
    seller: 'logo',
    expects: ['brandmark.price', 'brandmark.delivery'],
    says: { de: ['was kostet brandmark und wie lange dauert es', 'Brandmark: Preis und Lieferzeit bitte'] },
  },
  {
    seller: 'web',
    expects: ['site.price'],
    says: {
      de: [
        'was kostet eine homepage bei dir',
        'Guten Morgen, ich hätte gern einen Preis für eine Website für unsere Zahnarztpraxis.',
        'preise für webseiten?',
        ['servus', 'brauch ne website für mein gasthaus', 'was kommt da auf mich zu'],
      ],
    },
  },
  {
    seller: 'web',
    expects: ['landing.price'],
    says: { de: ['wie viel kostet die Landing?', 'Preis fürs Paket Landing bitte'] },
  },
  {
    seller: 'web',
    expects: ['store.price'],
    says: { de: ['was würde der Onlineshop kosten?', 'wieviel nimmst du fuer einen onlineshop'] },
  },
  {
    seller: 'web',
    expects: ['business.includes'],
    says: { de: ['was ist im Firmenauftritt enthalten?'] },
  },
  {
    seller: 'web',
    expects: ['store.delivery'],
    says: { de: ['wie lange dauert ein Onlineshop?', 'in wieviel tagen steht der onlineshop'] },
  },
  {
    seller: 'web',
    expects: ['site.packages'],
    says: { de: ['welche Website-Pakete haben Sie im Angebot?'] },
  },
  {
    seller: 'web',
    expects: ['services'],
    says: { de: ['was bieten sie alles an?', 'welche Leistungen haben Sie', 'was machst du genau'] },
  },
  {
    seller: 'web',
    expects: ['care.price'],
    says: { de: ['was kostet die monatliche Wartung?', 'preise für wartung'] },
  },
  {
    seller: 'web',
    expects: ['addon:blog'],
    says: { de: ['was kostet ein blog extra?', 'und wenn ich noch einen Blog möchte, wie viel mehr?'] },
  },
  {
    seller: 'web',
    expects: ['addon:second-language'],
    says: { de: ['die seite soll zweisprachig sein, was kostet das zusätzlich?'] },
  },
  {
    seller: 'web',
    expects: ['no-discount'],
    says: { de: ['gibts rabatt?', 'Gewähren Sie einen Nachlass?'] },
  },
  { seller: 'web', expects: ['no:logos'], says: { de: ['machst du auch logos?'] } },
  {
    seller: 'web',
    expects: ['no:mobile-apps'],
    says: { de: ['könnt ihr auch eine iphone-app machen?', 'entwickelst du android apps'] },
  },
  { seller: 'web', expects: ['no:ads'], says: { de: ['machen Sie auch Google Ads?'] } },
  {
    seller: 'web',
    expects: ['faq:hosting'],
    says: { de: ['muss ich das hosting selber zahlen?', 'ist hosting inklusive'] },
  },
  {
    seller: 'web',
    expects: ['faq:technology'],
    says: { de: ['läuft die seite dann auf wordpress?', 'mit welchem system arbeitet ihr, wordpress?'] },
  },
  {
    seller: 'web',
    expects: ['faq:texts'],
    says: { de: ['schreibst du auch die texte?', 'Wer schreibt die Texte für die Seite?'] },
  },
  { seller: 'web', expects: ['faq:payment'], says: { de: ['wie wird bei ihnen bezahlt, in raten?'] } },
  { seller: 'web', expects: ['faq:ownership'], says: { de: ['gehört mir der code am ende?'] } },
  { seller: 'web', expects: ['faq:portfolio'], says: { de: ['kann man referenzen sehen?'] } },
  { seller: 'web', expects: ['faq:location'], says: { de: ['in welcher stadt arbeiten sie'] } },
  {
    seller: 'web',
    expects: ['landing.price', 'store.price'],
    says: { de: ['was kostet die Landing und was der Onlineshop?'] },
  },
  {
    seller: 'web',
    expects: ['asks'],
    says: { de: ['ok ich nehm die Landing', 'wir möchten den Firmenauftritt beauftragen'] },
  },
  {
    seller: 'web',
    expects: ['business.price'],
    after: {
      de: [
        { by: 'client', text: 'welche pakete gibt es für websites?' },
        { by: 'assistant', text: 'Es gibt Landing, Firmenauftritt und Onlineshop. Welches passt?' },
      ],
    },
    says: { de: ['firmenauftritt, wie teuer?'] },
  },
  {
    seller: 'translator',
    expects: ['translation.price'],
    says: {
      de: [
        'was kostet eine übersetzung vom englischen ins spanische?',
        'Guten Tag Frau Ferrer, wie sind Ihre Preise für Übersetzungen?',
        'preis für übersetzung lebenslauf?',
        'wieviel kostets wenn du mir nen text übersetzt',
      ],
    },
  },
  {
    seller: 'translator',
    expects: ['translation.delivery'],
    says: { de: ['wie lange dauert die Übersetzung?', 'bis wann wäre eine übersetzung fertig'] },
  },
  {
    seller: 'translator',
    expects: ['no-rush'],
    says: { de: ['gibts auch eine eilige übersetzung gegen aufpreis?', 'Bieten Sie einen Expressservice?'] },
  },
  {
    seller: 'translator',
    expects: ['faq:file-formats'],
    says: { de: ['welche dateiformate nehmen sie an?'] },
  },
  {
    seller: 'translator',
    expects: ['faq:experience'],
    says: { de: ['wie viel erfahrung haben sie als übersetzerin?'] },
  },
  { seller: 'translator', expects: ['faq:location'], says: { de: ['wo wohnen sie?'] } },
  {
    seller: 'translator',
    expects: ['faq:refund'],
    says: { de: ['kann ich stornieren und bekomme mein geld wieder?'] },
  },
  { seller: 'translator', expects: ['faq:process'], says: { de: ['wie geht das dann genau vonstatten?'] } },
  {
    seller: 'photographer',
    expects: ['wedding.price'],
    says: {
      de: [
        'Wir heiraten im September in Porto, was kosten Sie als Fotografin?',
        'hochzeitsfotos preis?',
        ['hallo beatriz 😊', 'wir sind 70 leute, standesamtlich', 'wie teuer wäre das'],
        'was verlangst du für ne hochzeit',
      ],
    },
  },
  {
    seller: 'photographer',
    expects: ['wedding.delivery'],
    says: {
      de: [
        'wann bekommen wir nach der hochzeit die fotos?',
        'Wie lange dauert es, bis die Hochzeitsfotos fertig sind?',
      ],
    },
  },
  {
    seller: 'photographer',
    expects: ['wedding.packages'],
    says: { de: ['welche hochzeitspakete gibt es?'] },
  },
  { seller: 'photographer', expects: ['faq:payment'], says: { de: ['wie können wir bezahlen?'] } },
  {
    seller: 'photographer',
    expects: ['faq:portfolio'],
    says: { de: ['wo kann man bilder von dir anschauen'] },
  },
  { seller: 'photographer', expects: ['addon:drone'], says: { de: ['was kosten drone fotos?'] } },
  {
    seller: 'photographer',
    expects: ['wedding.price | wedding.packages'],
    says: { de: ['welches paket würden sie uns für eine kleine hochzeit empfehlen?'] },
  },
  {
    seller: 'hotel',
    expects: ['stay.price'],
    says: {
      de: [
        'was kostet die nacht bei euch',
        'Guten Abend, wie sind Ihre Zimmerpreise?',
        ['hallo', 'wir wären zu zweit ab 10. april für 5 nächte', 'was würde das zimmer kosten?'],
        'zimmer preis?',
      ],
    },
  },
  {
    seller: 'hotel',
    expects: ['sea-view.price'],
    says: { de: ['wie viel kostet das Meerblickzimmer?', 'preis meerblickzimmer pro nacht'] },
  },
  { seller: 'hotel', expects: ['family.includes'], says: { de: ['was gehört zur Familiensuite dazu?'] } },
  {
    seller: 'hotel',
    expects: ['stay.packages'],
    says: { de: ['was für zimmer gibt es?', 'Welche Zimmertypen bieten Sie an?'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:check-in'],
    says: { de: ['wann ist check-out?', 'um wieviel uhr können wir ins zimmer'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:parking'],
    says: { de: ['kann man bei euch parken?', 'haben sie einen parkplatz'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:wifi'],
    says: { de: ['ist das internet schnell genug fürs homeoffice?', 'habt ihr wlan?'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:breakfast'],
    says: { de: ['ab wann gibt es frühstück?', 'gibts auch veganes Frühstück'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:refund'],
    says: { de: ['bis wann kann ich stornieren?', 'wie sind die stornobedingungen'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:location'],
    says: { de: ['wie weit ist es zum strand?', 'wo genau liegt ihr?'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:children'],
    says: { de: ['sind kinder bei ihnen willkommen? wir haben ein baby'] },
  },
  { seller: 'hotel', expects: ['faq:process'], says: { de: ['wie kann ich reservieren?'] } },
  { seller: 'hotel', expects: ['no:pool'], says: { de: ['habt ihr einen pool?'] } },
  {
    seller: 'hotel',
    expects: ['no:pets'],
    says: { de: ['sind Hunde erlaubt?', 'wir haben eine katze, geht das?'] },
  },
  { seller: 'hotel', expects: ['no:parties'], says: { de: ['kann man bei euch eine party feiern?'] } },
  {
    seller: 'hotel',
    expects: ['addon:transfer'],
    says: { de: ['preis flughafentransfer?', 'holt ihr uns vom flughafen ab und was kostet das'] },
  },
  {
    seller: 'hotel',
    expects: ['addon:surf-class'],
    says: { de: ['wie teuer ist eine Surfstunde?', 'was kostet der surfkurs'] },
  },
  { seller: 'hotel', expects: ['addon:extra-bed'], says: { de: ['was kostet ein Zusatzbett?'] } },
  { seller: 'hotel', expects: ['faq:parking', 'faq:wifi'], says: { de: ['gibt es parkplätze und wlan?'] } },
  {
    seller: 'hotel',
    expects: ['asks'],
    says: { de: ['ich möchte das Gartenzimmer buchen', 'wir nehmen die Familiensuite'] },
  },
]
