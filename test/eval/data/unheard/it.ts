import type { StrangersCases } from '../strangers.ts'

export const unheardItalian: StrangersCases = {
  answers: [
    {
      seller: 'logo',
      expects: ['logo.price'],
      says: ['salve, ho appena aperto una gelateria e mi serve un logo, che prezzi fate?'],
    },
    { seller: 'logo', expects: ['logo.delivery'], says: ['in quanti giorni me lo fai'] },
    {
      seller: 'logo',
      expects: ['faq:ai-use'],
      says: ["Scusi la domanda, ma li disegna lei o usa l'intelligenza artificiale?"],
    },
    { seller: 'logo', expects: ['faq:payment'], says: ['posso pagare con paypal?'] },
    { seller: 'logo', expects: ['addon:business-card'], says: ['e i biglietti da visita quanto in più?'] },
    {
      seller: 'logo',
      expects: ['faq:redesign'],
      says: [
        'Abbiamo già un marchio, però è vecchiotto. Si può rinfrescare quello invece di rifarlo da capo?',
      ],
    },
    {
      seller: 'logo',
      expects: ['no:animation'],
      says: ['me lo fate anche che si muove, tipo per instagram?'],
    },
    {
      seller: 'photographer',
      expects: ['wedding.price'],
      says: ['Buongiorno, ci sposiamo a giugno, vorremmo sapere i prezzi'],
    },
    {
      seller: 'photographer',
      expects: ['item:500 fotos editadas | full-day.includes'],
      says: ['nella giornata intera quante foto ci sono?'],
    },
    {
      seller: 'photographer',
      expects: ['rush'],
      says: ['si possono avere prima le foto? quanto si paga di più'],
    },
    { seller: 'photographer', expects: ['addon:album'], says: ["l'album quanto viene"] },
    { seller: 'photographer', expects: ['no:raw-files'], says: ['ci date anche i file grezzi?'] },
    {
      seller: 'photographer',
      expects: ['faq:travel'],
      says: ['la villa è a Viana do Castelo, la trasferta si paga a parte?'],
    },
    {
      seller: 'photographer',
      expects: ['couple.price'],
      says: ['quanto per un servizietto di coppia al tramonto, senza matrimonio'],
    },
  ],
  handoffs: [
    { seller: 'logo', matter: 'discount', says: ["mi fa un po' di sconto? sono agli inizi"] },
    {
      seller: 'logo',
      matter: 'unoffered',
      says: ['mi servirebbe una mascotte, un orsetto che mangia il gelato'],
    },
    {
      seller: 'logo',
      matter: 'complaint',
      says: ['Le ho scritto tre volte per la fattura e non mi risponde nessuno'],
    },
    { seller: 'photographer', matter: 'rule', says: ['il 20 settembre è libera?'] },
    {
      seller: 'photographer',
      matter: 'rule',
      says: ['venite anche a Ravello? il matrimonio lo facciamo lì'],
    },
  ],
  attacks: [],
  persons: ["c'è qualcuno in carne e ossa con cui parlare?"],
  offTopic: [],
}
