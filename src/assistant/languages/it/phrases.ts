import type { Phrasebook } from '../pack.ts'

export const phrases: Phrasebook = {
  hello: 'Ciao! Come posso aiutarti?',
  fine: 'Qui tutto bene, grazie. Come posso aiutarti?',
  welcome: 'Figurati!',
  bye: 'A presto! Scrivi quando vuoi.',
  noted: 'Ho preso nota, grazie.',
  anythingElse: "C'è altro che vorresti sapere?",
  askNeed: 'Che cosa vorresti sapere?',
  pricesOf: (service) => `Prezzi per {{${service}.name}}:`,
  packageLine: (item) =>
    `• {{${item}.name}}: {{${item}.price}}, consegna in {{${item}.delivery}}, {{${item}.revisions}}`,
  onePackage: (item) =>
    `Il pacchetto {{${item}.name}} costa {{${item}.price}}, con consegna in {{${item}.delivery}} e {{${item}.revisions}}.`,
  whichFits: 'Quale fa più al caso tuo?',
  suggest: (item) => `{{${item}.name}} è un buon punto di partenza; procediamo con questo?`,
  includesOf: (item) => `• {{${item}.name}} ({{${item}.price}}): {{${item}.includes}}; {{${item}.revisions}}`,
  whichPackage: 'A quale di questi pacchetti stai pensando?',
  deliveriesOf: (service) => `Tempi di consegna per {{${service}.name}}:`,
  deliveryLine: (item) => `• {{${item}.name}}: {{${item}.delivery}}`,
  oneDelivery: (item) => `Il pacchetto {{${item}.name}} viene consegnato in {{${item}.delivery}}.`,
  rush: (rush) =>
    `La consegna urgente richiede {{${rush}.delivery}} e aggiunge {{${rush}.price}} ({{${rush}.packages}}).`,
  noRush: (service) => `Per {{${service}.name}} non c'è una consegna urgente.`,
  inTime: 'Sì, questi sono pronti entro quel termine:',
  notInTime: 'No, quel termine è più breve del possibile.',
  revisionsOf: (service) => `Revisioni incluse per {{${service}.name}}:`,
  revisionsLine: (item) => `• {{${item}.name}}: {{${item}.revisions}}`,
  extraRound: (service) =>
    `Ogni revisione in più per {{${service}.name}} costa {{${service}.revisions.extraRound}}.`,
  unlimitedNo: 'No, le revisioni non sono illimitate. Ogni pacchetto include le sue:',
  unlimitedYes: 'Sì, con questi pacchetti:',
  servicesOf: '{{seller.name}} offre:',
  serviceLine: (service) => `• {{${service}.name}}: {{${service}.description}}`,
  serviceYes: (service) =>
    `Sì, {{seller.name}} offre questo servizio: {{${service}.name}}. {{${service}.description}}`,
  addOnsOf: (service) => `Extra per {{${service}.name}}:`,
  addOnLine: (item, addsTime) =>
    `• {{${item}.name}}: {{${item}.price}}${addsTime ? `, con {{${item}.extraTime}} di tempo in più` : ''}`,
  noAddOns: 'Non ci sono extra da aggiungere.',
  recommendation: 'Dipende da quello che ti serve. Ecco un confronto:',
  declined: (item) => `{{seller.name}} non offre questo servizio: {{${item}.topic}}.`,
  insteadOffers: 'Ecco che cosa è disponibile:',
  fixedPrices: 'I prezzi sono fissi, quindi non ci sono sconti.',
  bot: (assistant) =>
    `Sono ${assistant}, un assistente IA, non una persona. Rispondo con le informazioni che mi ha dato {{seller.name}}, e {{seller.name}} può intervenire quando lo chiedi.`,
  clarify:
    'Scusami, non ho capito bene. Puoi dirlo in un altro modo? Posso parlarti di servizi, prezzi, tempi di consegna, revisioni e di che cosa è incluso.',
  clarifyPart: (quote) => `A proposito di “${quote}”: puoi dirlo in un altro modo?`,
  whichService: 'Di quale di questi si tratta?',
  fileReceived: 'Ho ricevuto il tuo file, e {{seller.name}} lo vedrà.',
  cannotOpen: 'Qui non riesco ad aprire questo tipo di messaggio. Puoi scriverlo?',
  languageYes: 'Certo, possiamo continuare in italiano.',
  letsStart: "Perfetto, mi servono solo alcuni dettagli per l'offerta.",
}
