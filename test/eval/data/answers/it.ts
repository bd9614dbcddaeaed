import type { Answerable } from '../case.ts'

export const italianAnswers: Answerable[] = [
  {
    seller: 'logo',
    expects: ['logo.price'],
    says: { it: ['salve, mi dice i prezzi per un logo?', 'qnt costa un logo x una pizzeria'] },
  },
  { seller: 'logo', expects: ['logo.revisions'], says: { it: ['quante modifiche posso chiedere?'] } },
  { seller: 'logo', expects: ['faq:portfolio'], says: { it: ['hai un portfolio da farmi vedere?'] } },
  {
    seller: 'web',
    expects: ['site.price'],
    says: { it: ['quanto mi costa un sito per il mio ristorante', 'prezzi per una landing?'] },
  },
  {
    seller: 'translator',
    expects: ['translation.delivery'],
    says: { it: ['in quanto tempo mi consegna la traduzione?'] },
  },
  { seller: 'translator', expects: ['faq:payment'], says: { it: ['si paga prima o dopo?'] } },
  {
    seller: 'photographer',
    expects: ['wedding.price'],
    says: { it: ['ci sposiamo a giugno, quanto costano le foto?', 'prezzi matrimonio grazie'] },
  },
  { seller: 'photographer', expects: ['faq:rain'], says: { it: ['e se piove?'] } },
  { seller: 'photographer', expects: ['no:video'], says: { it: ['fai anche il video?'] } },
  { seller: 'hotel', expects: ['addon:transfer'], says: { it: ['quanto costa il transfer dall’aeroporto'] } },
  {
    seller: 'logo',
    expects: ['logo.price'],
    says: {
      it: [
        'Buongiorno Nora, sto aprendo una gelateria e mi servirebbe un logo. Quanto viene?',
        'quanto prendi per un logo?',
        'prezzo logo?',
        ['ciao', 'ho un bar a lecce', 'quanto costerebbe il logo?'],
        'a partire da quanto si può avere un logo',
        'Gentile Nora, potrebbe indicarmi i costi per la realizzazione di un logo? Cordiali saluti',
      ],
    },
  },
  {
    seller: 'logo',
    expects: ['brandmark.price'],
    says: {
      it: ['quanto costa Brandmark?', 'il brandmark quanto viene', 'prezzo del pacchetto Brandmark grazie'],
    },
  },
  {
    seller: 'logo',
    expects: ['identity.price'],
    says: { it: ['e l’Identità Completa a quanto sta?', 'quanto costa identita completa'] },
  },
  {
    seller: 'logo',
    expects: ['logo.delivery'],
    says: {
      it: [
        'in quanti giorni è pronto?',
        'che tempi hai per un logo',
        'Quali sono i tempi di consegna del logo?',
      ],
    },
  },
  { seller: 'logo', expects: ['spark.delivery'], says: { it: ['Spark in quanto tempo arriva?'] } },
  {
    seller: 'logo',
    expects: ['brandmark.revisions'],
    says: {
      it: ['quante revisioni sono comprese in Brandmark?', 'con brandmark quante volte posso cambiare'],
    },
  },
  { seller: 'logo', expects: ['logo.revisions'], says: { it: ['e se non mi piace si può modificare?'] } },
  {
    seller: 'logo',
    expects: ['identity.includes'],
    says: { it: ['cosa comprende l’Identità Completa?', 'cosa c’è dentro identità completa'] },
  },
  {
    seller: 'logo',
    expects: ['logo.packages'],
    says: { it: ['che pacchetti hai?', 'Quali pacchetti offre per i loghi?', 'ke pacchetti ci sono'] },
  },
  {
    seller: 'logo',
    expects: ['rush'],
    says: {
      it: [
        'ho fretta, si può avere prima pagando di più?',
        'fai consegne urgenti?',
        'Esiste un’opzione espressa?',
      ],
    },
  },
  { seller: 'logo', expects: ['extra-round'], says: { it: ['quanto costa un giro di modifiche in più?'] } },
  {
    seller: 'logo',
    expects: ['addon:business-card'],
    says: {
      it: ['fai anche i biglietti da visita? a quanto', 'quanto costa aggiungere il biglietto da visita'],
    },
  },
  { seller: 'logo', expects: ['addon:extra-concept'], says: { it: ['una proposta extra quanto costa?'] } },
  { seller: 'logo', expects: ['no:websites'], says: { it: ['fa anche siti web?', 'mi fai pure il sito?'] } },
  { seller: 'logo', expects: ['no:animation'], says: { it: ['si può avere il logo animato?'] } },
  {
    seller: 'logo',
    expects: ['no:printing'],
    says: { it: ['stampate anche?', 'vi occupate voi della stampa?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:payment'],
    says: { it: ['come si paga?', 'accetti paypal o bonifico?'] },
  },
  { seller: 'logo', expects: ['faq:portfolio'], says: { it: ['posso vedere qualche lavoro già fatto?'] } },
  {
    seller: 'logo',
    expects: ['faq:ownership'],
    says: { it: ['i diritti del logo sono miei?', 'poi il logo è di mia proprietà?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:file-formats'],
    says: { it: ['in che formato mi arrivano i file?', 'mi date anche il vettoriale?'] },
  },
  { seller: 'logo', expects: ['faq:refund'], says: { it: ['se non sono contento mi ridai i soldi?'] } },
  {
    seller: 'logo',
    expects: ['faq:location'],
    says: { it: ['di dove sei?', 'dove si trova il suo studio?'] },
  },
  {
    seller: 'logo',
    expects: ['faq:process'],
    says: { it: ['come funziona?', 'come si svolge il lavoro passo per passo?'] },
  },
  { seller: 'logo', expects: ['faq:experience'], says: { it: ['da quanti anni fa questo mestiere?'] } },
  {
    seller: 'logo',
    expects: ['faq:ai-use'],
    says: { it: ['i loghi li fate con l’intelligenza artificiale?'] },
  },
  { seller: 'logo', expects: ['faq:redesign'], says: { it: ['ho già un logo, me lo puoi rifare?'] } },
  {
    seller: 'logo',
    expects: ['asks'],
    says: { it: ['ok va bene, prendo lo Spark', 'vorrei ordinare un logo'] },
  },
  { seller: 'logo', expects: ['ai'], says: { it: ['sei un bot?', 'sto parlando con una macchina?'] } },
  {
    seller: 'logo',
    expects: ['brandmark.price', 'brandmark.delivery'],
    says: { it: ['Brandmark: quanto costa e in quanti giorni è pronto?'] },
  },
  {
    seller: 'web',
    expects: ['site.price'],
    says: {
      it: [
        'quanto costa fare un sito web?',
        'Salve, gestisco un agriturismo in Umbria, che prezzi fate per un sito?',
        'prezzi sito?',
        ['ciao caio', 'mi serve un sito x il mio studio', 'quanto mi viene a costare'],
      ],
    },
  },
  { seller: 'web', expects: ['landing.price'], says: { it: ['la Landing quanto costa?'] } },
  {
    seller: 'web',
    expects: ['site.delivery'],
    says: { it: ['quanto tempo ci vuole per un sito?', 'tempi per il sito?'] },
  },
  {
    seller: 'web',
    expects: ['services'],
    says: { it: ['che servizi offrite?', 'di cosa ti occupi esattamente', 'cosa fate di preciso'] },
  },
  { seller: 'web', expects: ['addon:blog'], says: { it: ['quanto in più per avere anche un blog?'] } },
  {
    seller: 'web',
    expects: ['no-discount'],
    says: { it: ['fate sconti?', 'c’è possibilità di uno sconticino?'] },
  },
  { seller: 'web', expects: ['no:logos'], says: { it: ['mi fa anche il logo?'] } },
  { seller: 'web', expects: ['faq:payment'], says: { it: ['si può pagare a rate?'] } },
  { seller: 'web', expects: ['faq:portfolio'], says: { it: ['mi fai vedere qualche sito che hai fatto?'] } },
  { seller: 'web', expects: ['faq:ownership'], says: { it: ['il codice del sito resta a me?'] } },
  { seller: 'web', expects: ['faq:location'], says: { it: ['dove siete?'] } },
  {
    seller: 'web',
    expects: ['asks'],
    says: { it: ['perfetto, voglio la landing', 'vorrei affidarle il mio sito'] },
  },
  {
    seller: 'translator',
    expects: ['translation.price'],
    says: {
      it: [
        'quanto costa tradurre un articolo in spagnolo?',
        'Buonasera dottoressa, che tariffe ha per le traduzioni?',
        'traduzione cv prezzo?',
        'qnt vuoi x una traduzione',
      ],
    },
  },
  {
    seller: 'translator',
    expects: ['translation.delivery'],
    says: { it: ['quanto ci mette a tradurre?', 'tempi di consegna per una traduzione?'] },
  },
  {
    seller: 'translator',
    expects: ['no-rush'],
    says: { it: ['fa traduzioni urgenti?', 'c’è un servizio express pagando di più?'] },
  },
  { seller: 'translator', expects: ['faq:file-formats'], says: { it: ['che formati di file accetta?'] } },
  {
    seller: 'translator',
    expects: ['faq:experience'],
    says: { it: ['che esperienza ha come traduttrice?'] },
  },
  { seller: 'translator', expects: ['faq:location'], says: { it: ['dove abita?'] } },
  { seller: 'translator', expects: ['faq:refund'], says: { it: ['se annullo mi rimborsa?'] } },
  {
    seller: 'photographer',
    expects: ['wedding.price'],
    says: {
      it: [
        'ci sposiamo a settembre in Portogallo, che prezzi ha?',
        'Buongiorno, vorremmo un preventivo per un matrimonio civile, quali sono i suoi prezzi?',
        'quanto costi x un matrimonio',
        ['ciaoo', 'ci sposiamo il 20 giugno a porto, 90 invitati', 'quanto costano le foto?'],
      ],
    },
  },
  {
    seller: 'photographer',
    expects: ['full-day.price'],
    says: { it: ['quanto costa la Giornata Intera?', 'prezzo giornata intera?'] },
  },
  {
    seller: 'photographer',
    expects: ['full-day.includes'],
    says: { it: ['cosa è compreso nella Giornata Intera?'] },
  },
  {
    seller: 'photographer',
    expects: ['ceremony.delivery'],
    says: { it: ['con il pacchetto Cerimonia quando ci arrivano le foto?'] },
  },
  {
    seller: 'photographer',
    expects: ['wedding.packages'],
    says: { it: ['che pacchetti avete per i matrimoni?'] },
  },
  {
    seller: 'photographer',
    expects: ['addon:album'],
    says: { it: ['l’album stampato quanto costa?', 'e se vogliamo anche l’album quanto si aggiunge'] },
  },
  { seller: 'photographer', expects: ['addon:drone'], says: { it: ['quanto per le foto col drone?'] } },
  {
    seller: 'photographer',
    expects: ['addon:second-photographer'],
    says: { it: ['un secondo fotografo quanto costa?'] },
  },
  {
    seller: 'photographer',
    expects: ['no:video'],
    says: { it: ['fate pure le riprese?', 'c’è anche il video?'] },
  },
  { seller: 'photographer', expects: ['no:raw-files'], says: { it: ['ci date anche i raw?'] } },
  {
    seller: 'photographer',
    expects: ['no:make-up'],
    says: { it: ['vi occupate anche del trucco della sposa?'] },
  },
  {
    seller: 'photographer',
    expects: ['faq:travel'],
    says: { it: ['vi spostate anche in altre città?', 'la trasferta è compresa?'] },
  },
  {
    seller: 'photographer',
    expects: ['faq:rain'],
    says: { it: ['se quel giorno piove che si fa?', 'e in caso di pioggia?'] },
  },
  {
    seller: 'photographer',
    expects: ['faq:booking'],
    says: { it: ['come facciamo a prenotare la data?', 'serve un acconto per bloccare la data?'] },
  },
  { seller: 'photographer', expects: ['faq:payment'], says: { it: ['quali metodi di pagamento accetta?'] } },
  { seller: 'photographer', expects: ['faq:file-formats'], says: { it: ['come ci consegnate le foto?'] } },
  {
    seller: 'photographer',
    expects: ['couple.price'],
    says: { it: ['quanto costa una sessione di coppia?', 'un servizio di coppia quanto viene'] },
  },
  {
    seller: 'photographer',
    expects: ['rush'],
    says: { it: ['le foto del matrimonio si possono avere più in fretta?'] },
  },
  {
    seller: 'photographer',
    expects: ['wedding.price | wedding.packages'],
    says: {
      it: ['quale pacchetto ci consiglia per un matrimonio piccolo?', 'cosa ci consigli per 50 invitati?'],
    },
  },
  {
    seller: 'photographer',
    expects: ['weekend.price'],
    after: {
      it: [
        { by: 'client', text: 'che pacchetti ci sono per il matrimonio?' },
        { by: 'assistant', text: 'Ci sono Cerimonia, Giornata Intera e Weekend. Quale fa per voi?' },
      ],
    },
    says: { it: ['weekend, quanto viene?'] },
  },
  { seller: 'photographer', expects: ['asks'], says: { it: ['vogliamo prenotare la Giornata Intera'] } },
  {
    seller: 'hotel',
    expects: ['stay.price'],
    says: {
      it: [
        'quanto costa una camera per notte?',
        'Buonasera, quali sono le tariffe delle camere?',
        'prezzo camera?',
        ['salve', 'siamo in 2, dal 5 al 9 marzo', 'quanto viene a notte?'],
      ],
    },
  },
  {
    seller: 'hotel',
    expects: ['stay.packages'],
    says: { it: ['che tipi di camere avete?', 'quali camere ci sono'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:check-in'],
    says: { it: ['il check-out a che ora è?', 'da che ora si può fare il check in'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:wifi'],
    says: { it: ['il wifi funziona bene?', 'c’è il wi-fi in camera'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:refund'],
    says: { it: ['fino a quando posso cancellare?', 'se disdico perdo i soldi?'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:location'],
    says: { it: ['dove si trova l’hotel?', 'siete vicini al mare?'] },
  },
  { seller: 'hotel', expects: ['faq:process'], says: { it: ['come faccio a prenotare?'] } },
  { seller: 'hotel', expects: ['faq:payment'], says: { it: ['come si paga la camera?'] } },
  { seller: 'hotel', expects: ['no:pool'], says: { it: ['avete la piscina?'] } },
  { seller: 'hotel', expects: ['addon:surf-class'], says: { it: ['quanto costa una lezione di surf?'] } },
  { seller: 'hotel', expects: ['asks'], says: { it: ['vorrei prenotare una camera'] } },
]
