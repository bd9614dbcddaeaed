import type { Phrasebook } from '../pack.ts'

/** Names stand where any gender, number or case may: after a colon, or in quotation-free lists. */
export const phrases: Phrasebook = {
  hello: 'Hallo! Wie kann ich Ihnen helfen?',
  fine: 'Alles bestens, danke der Nachfrage. Wie kann ich Ihnen helfen?',
  welcome: 'Sehr gern!',
  bye: 'Auf Wiedersehen! Schreiben Sie jederzeit gern wieder.',
  noted: 'Danke, ist notiert.',
  anythingElse: 'Möchten Sie noch etwas wissen?',
  askNeed: 'Was möchten Sie gern wissen?',
  pricesOf: (service) => `Preise für {{${service}.name}}:`,
  packageLine: (item) =>
    `• {{${item}.name}}: {{${item}.price}}, Lieferzeit {{${item}.delivery}}, {{${item}.revisions}}`,
  onePackage: (item) =>
    `Das Paket {{${item}.name}} kostet {{${item}.price}}, Lieferzeit {{${item}.delivery}}, {{${item}.revisions}}.`,
  whichFits: 'Was davon passt am besten für Sie?',
  suggest: (item) => `{{${item}.name}} ist ein guter Einstieg; sollen wir damit weitermachen?`,
  includesOf: (item) => `• {{${item}.name}} ({{${item}.price}}): {{${item}.includes}}; {{${item}.revisions}}`,
  whichPackage: 'An welches dieser Pakete denken Sie?',
  deliveriesOf: (service) => `Lieferzeiten für {{${service}.name}}:`,
  deliveryLine: (item) => `• {{${item}.name}}: {{${item}.delivery}}`,
  oneDelivery: (item) => `Die Lieferzeit für {{${item}.name}} beträgt {{${item}.delivery}}.`,
  rush: (rush) =>
    `Die schnellere Expresslieferung dauert {{${rush}.delivery}} und kostet {{${rush}.price}} zusätzlich ({{${rush}.packages}}).`,
  noRush: (service) => `Für {{${service}.name}} gibt es keine Expresslieferung.`,
  inTime: 'Ja, das ist in dieser Zeit fertig:',
  notInTime: 'Nein, so schnell ist es nicht möglich.',
  revisionsOf: (service) => `Enthaltene Änderungen bei {{${service}.name}}:`,
  revisionsLine: (item) => `• {{${item}.name}}: {{${item}.revisions}}`,
  extraRound: (service) =>
    `Jede weitere Änderungsrunde bei {{${service}.name}} kostet {{${service}.revisions.extraRound}}.`,
  unlimitedNo: 'Nein, die Zahl der Änderungen ist nicht unbegrenzt. In jedem Paket ist enthalten:',
  unlimitedYes: 'Ja, mit diesen Paketen:',
  servicesOf: 'Das bietet {{seller.name}} an:',
  serviceLine: (service) => `• {{${service}.name}}: {{${service}.description}}`,
  serviceYes: (service) =>
    `Ja, {{seller.name}} hat das im Angebot: {{${service}.name}}. {{${service}.description}}`,
  addOnsOf: (service) => `Extras zu {{${service}.name}}:`,
  addOnLine: (item, addsTime) =>
    `• {{${item}.name}}: {{${item}.price}}${addsTime ? `, zusätzliche Lieferzeit {{${item}.extraTime}}` : ''}`,
  noAddOns: 'Dafür gibt es keine Extras.',
  recommendation: 'Das hängt davon ab, was Sie brauchen. Hier der Vergleich:',
  declined: (item) => `{{seller.name}} bietet das nicht an: {{${item}.topic}}.`,
  insteadOffers: 'Das ist im Angebot:',
  fixedPrices: 'Die Preise sind fest, Rabatte gibt es nicht.',
  bot: (assistant) =>
    `Ich bin ${assistant}, eine KI-Assistenz und kein Mensch. Ich antworte mit dem, was {{seller.name}} mir mitgegeben hat, und {{seller.name}} kann jederzeit übernehmen, wenn Sie es wünschen.`,
  clarify:
    'Entschuldigung, das habe ich nicht ganz verstanden. Können Sie es anders formulieren? Ich kann Ihnen etwas zu Leistungen, Preisen, Lieferzeiten, Änderungen und zum Inhalt der Pakete sagen.',
  clarifyPart: (quote) => `Zu “${quote}”: Können Sie das bitte anders formulieren?`,
  whichService: 'Worum geht es genau?',
  fileReceived: 'Ihre Datei ist angekommen, und {{seller.name}} wird sie sich ansehen.',
  cannotOpen: 'Diese Art von Nachricht kann ich hier nicht öffnen. Können Sie es mir bitte schreiben?',
  languageYes: 'Natürlich, wir können auf Deutsch weitermachen.',
  letsStart: 'Sehr gern, für das Angebot brauche ich nur noch einige Angaben.',
}
