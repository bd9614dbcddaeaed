import type { StrangersCases } from '../strangers.ts'

export const heardItalian: StrangersCases = {
  answers: [
    {
      seller: 'logo',
      expects: ['logo.price'],
      says: [
        'ciao Nora, apro una gelateria con mio cognato e ci serve un logo carino, quanto ci viene a costare?',
      ],
    },
    {
      seller: 'logo',
      expects: ['rush'],
      says: ['aiuto ho la fiera sabato!! si può avere prima? e quanto si paga in più'],
    },
    {
      seller: 'logo',
      expects: ['faq:ai-use'],
      says: ['scusa eh ma li fa il computer con l’intelligenza artificiale o li disegni tu'],
    },
    {
      seller: 'logo',
      expects: ['faq:payment'],
      says: ['si paga tutto subito oppure un po’ adesso e un po’ dopo?'],
    },
    { seller: 'logo', expects: ['no:websites'], says: ['già che ci siamo mi faresti anche il sito?'] },
    {
      seller: 'logo',
      expects: ['logo.revisions'],
      says: ['e se non mi piace posso chiedere di cambiarlo, quante volte?'],
    },
    {
      seller: 'photographer',
      expects: ['wedding.price'],
      says: [
        'Buonasera, la mia figlia minore si sposa a Porto e il babbo paga, come sempre. Mi direbbe quanto costa il servizio per il matrimonio?',
      ],
    },
    {
      seller: 'photographer',
      expects: ['full-day.includes'],
      says: ['la giornata intera cosa comprende? quante foto più o meno'],
    },
    {
      seller: 'photographer',
      expects: ['faq:travel'],
      says: ['se la festa è a Lisbona la trasferta si paga a parte?'],
    },
    {
      seller: 'photographer',
      expects: ['addon:drone'],
      says: ['volevamo anche due riprese dall’alto, cioè foto col drone, quanto in più'],
    },
    {
      seller: 'photographer',
      expects: ['no:raw-files'],
      says: ['mi dai anche i raw così me li sistemo io?'],
    },
  ],
  handoffs: [
    { seller: 'logo', matter: 'discount', says: ['dai, se ne prendo due mi fai un prezzaccio?'] },
    { seller: 'photographer', matter: 'rule', says: ['il 12 settembre prossimo ce l’hai libero?'] },
    {
      seller: 'logo',
      matter: 'unoffered',
      says: ['ci piacerebbe una mascotte, tipo un polpo con gli occhiali da sole'],
    },
  ],
  attacks: [],
  persons: ['guarda, preferirei parlare con una persona vera, sono un po’ all’antica'],
  offTopic: [],
}
