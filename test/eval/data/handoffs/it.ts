import type { Handover } from '../case.ts'

export const italianHandoffs: Handover[] = [
  {
    seller: 'logo',
    reasons: ['negotiation'],
    says: {
      it: [
        'me lo fai per 60 dollari?',
        'è un po’ tanto per me, possiamo venirci incontro?',
        'se ne prendo due mi abbassi il prezzo?',
        'sono una studentessa, c’è una tariffa ridotta?',
        'ho solo 50 di budget, si può fare?',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['custom-request', 'seller-rule', 'out-of-scope', 'low-confidence'],
    says: {
      it: [
        'ci serve un sistema di marchi per 9 aziende del gruppo con tutta la segnaletica',
        'può farmi un preventivo su misura per logo più 12 illustrazioni di un libro',
        'logo più grafica per tre furgoni, quanto verrebbe tutto insieme?',
        'disegnate mascotte? vorrei una volpe',
        'siamo un’agenzia e vorremmo rivendere i tuoi loghi',
        'mi registri anche il marchio?',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      it: [
        'ho pagato e non mi hai ancora mandato niente',
        'il file che mi hai mandato ieri non si apre',
        'il mio ordine doveva arrivare lunedì, dov’è finito?',
        'nel logo che mi hai consegnato il nome è sbagliato',
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
      it: [
        'avete copiato il logo di mio cugino, sentirete il mio avvocato',
        'accetteresti di essere pagata in cene nel nostro ristorante?',
        'posso passare venerdì nel tuo studio?',
        'mi mandi prima un contratto da firmare',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['off-platform', 'asked-for-person'],
    says: {
      it: [
        'possiamo sentirci su telegram? come ti chiami lì',
        'dammi la tua mail privata così ci accordiamo fuori da qui',
        'posso pagarti in contanti senza fattura?',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['custom-request', 'low-confidence', 'out-of-scope', 'seller-rule'],
    says: {
      it: [
        'voglio una piattaforma tipo subito.it ma per barche',
        'il sito deve collegarsi al nostro gestionale e al magazzino',
        'ci serve una intranet per 300 dipendenti con accesso unico',
        'posso chiedere tutte le modifiche che voglio sul sito?',
        'avrei 400 prodotti da vendere online, quanto mi costa?',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['custom-request', 'low-confidence', 'seller-rule', 'negotiation'],
    says: {
      it: [
        'riesci a consegnarmi la landing entro venerdì?',
        'mi serve il sito in 3 giorni, pago anche di più',
        'per il sito c’è la possibilità di fare in urgenza?',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['existing-order', 'asked-for-person', 'seller-rule'],
    says: {
      it: [
        'il sito che mi hai fatto non va da stamattina',
        'a che punto è il mio progetto? sono passate tre settimane',
        'ho fatto il bonifico del secondo terzo, è arrivato?',
        'ci hanno hackerato il sito stanotte aiuto',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['negotiation', 'custom-request', 'seller-rule'],
    says: {
      it: [
        'se tolgo qualche pagina me lo fai a 2000?',
        'vi offriamo 3500 per il negozio online, ci state?',
        'ti interesserebbe entrare in società invece di essere pagato?',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['seller-rule', 'custom-request', 'low-confidence', 'out-of-scope'],
    says: {
      it: [
        'è una cartella clinica di mio padre',
        'dovrei far tradurre un brevetto, lo fa?',
        'il mio romanzo ha 280 pagine, lo tradurrebbe?',
        'ci servirebbe tutti i mesi per la nostra newsletter',
        'il testo è di 23.000 parole, quanto verrebbe?',
        'sono 12 manuali di macchinari, mi fa un preventivo?',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['negotiation'],
    says: {
      it: [
        'è il prezzo migliore che può farmi?',
        'le do 80 euro per tutto, va bene?',
        'siamo una onlus, c’è un prezzo di favore?',
        'se le mando quattro testi mi viene incontro?',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      it: [
        'nella mia traduzione manca un paragrafo',
        'è pronta la mia traduzione? gliel’ho mandata martedì',
        'non sono per niente soddisfatto del lavoro consegnato',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['low-confidence', 'custom-request', 'out-of-scope', 'asked-for-person', 'off-platform'],
    says: {
      it: [
        'dà anche lezioni di spagnolo?',
        'potrebbe venire con me dal notaio giovedì?',
        'mi scriverebbe la tesi in spagnolo?',
        'cercate collaboratori? sono anch’io traduttrice',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['seller-rule', 'low-confidence', 'custom-request'],
    says: {
      it: [
        'il 6 settembre è ancora libero?',
        'sei disponibile il 23 maggio?',
        'ci sposiamo all’estero, in Grecia',
        'una rivista vorrebbe pubblicare le foto, va bene?',
        'vorrei usare le foto per la pubblicità della nostra villa',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['custom-request', 'low-confidence', 'seller-rule', 'negotiation', 'out-of-scope'],
    says: {
      it: [
        'vorremmo 6 ore invece di 4 o 10, ci fai un pacchetto apposta?',
        'è un matrimonio indiano di tre giorni con 500 invitati, serve un preventivo speciale',
        'due giorni ma senza la sessione di fidanzamento, quanto viene',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['negotiation'],
    says: {
      it: [
        'il nostro budget è di 1000 euro per tutta la giornata, ce la facciamo?',
        'di giovedì costa meno?',
        'si può limare un po’ il prezzo? le tue foto ci piacciono tanto',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      it: [
        'sono due mesi che aspettiamo le foto del matrimonio',
        'il link della nostra galleria è scaduto',
        'dobbiamo spostare la data che avevamo prenotato con te',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['out-of-scope', 'custom-request', 'low-confidence'],
    says: { it: ['fai servizi newborn?', 'aspettiamo una bimba, fotografi i neonati?'] },
  },
  {
    seller: 'hotel',
    reasons: ['seller-rule', 'low-confidence', 'custom-request'],
    says: {
      it: [
        'c’è posto dal 4 al 9 aprile?',
        'avete una camera libera questo weekend?',
        'vorremmo prenotare tutto l’hotel per i 60 anni di papà',
        'vorrei fermarmi un mese, forse due, per lavorare da lì',
        'siamo un gruppo di 18 surfisti',
      ],
    },
  },
  {
    seller: 'hotel',
    reasons: ['out-of-scope', 'custom-request', 'seller-rule', 'low-confidence'],
    says: {
      it: [
        'possiamo festeggiare il nostro matrimonio da voi?',
        'vorrei organizzare un ritiro di yoga nella vostra casa',
        'ci potete prenotare un’auto a noleggio e una gita a vedere i delfini?',
      ],
    },
  },
  {
    seller: 'hotel',
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      it: [
        'ho una prenotazione a nome Rossi e devo cambiare le date',
        'abbiamo dimenticato un maglione nella camera 4',
        'mi avete addebitato due volte, rivoglio i soldi',
      ],
    },
  },
  {
    seller: 'hotel',
    reasons: ['negotiation', 'custom-request'],
    says: {
      it: [
        'se restiamo 6 notti ci fate un prezzo?',
        '900 pesos a notte e prenoto subito, ok?',
        'su booking costa meno, fate lo stesso prezzo?',
      ],
    },
  },
]
