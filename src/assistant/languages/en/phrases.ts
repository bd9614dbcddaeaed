import type { Phrasebook } from '../pack.ts'

export const phrases: Phrasebook = {
  hello: 'Hello! How can I help you?',
  fine: 'All well here, thank you. How can I help you?',
  welcome: "You're welcome!",
  bye: 'Goodbye! Write whenever you like.',
  noted: 'Noted, thank you.',
  anythingElse: 'Is there anything else you would like to know?',
  askNeed: 'What would you like to know?',
  pricesOf: (service) => `Prices for {{${service}.name}}:`,
  packageLine: (item) =>
    `• {{${item}.name}}: {{${item}.price}}, delivery in {{${item}.delivery}}, {{${item}.revisions}}`,
  onePackage: (item) =>
    `The {{${item}.name}} package costs {{${item}.price}}, with delivery in {{${item}.delivery}} and {{${item}.revisions}}.`,
  whichFits: 'Which one fits you best?',
  suggest: (item) => `{{${item}.name}} is a good place to start; shall we go with it?`,
  includesOf: (item) => `• {{${item}.name}} ({{${item}.price}}): {{${item}.includes}}; {{${item}.revisions}}`,
  whichPackage: 'Which of these packages are you thinking of?',
  deliveriesOf: (service) => `Delivery times for {{${service}.name}}:`,
  deliveryLine: (item) => `• {{${item}.name}}: {{${item}.delivery}}`,
  oneDelivery: (item) => `The {{${item}.name}} package is delivered in {{${item}.delivery}}.`,
  rush: (rush) =>
    `Rush delivery takes {{${rush}.delivery}} and adds {{${rush}.price}} ({{${rush}.packages}}).`,
  noRush: (service) => `There is no rush delivery for {{${service}.name}}.`,
  inTime: 'Yes, these are delivered in that time:',
  notInTime: 'No, that is sooner than possible.',
  revisionsOf: (service) => `Revisions included for {{${service}.name}}:`,
  revisionsLine: (item) => `• {{${item}.name}}: {{${item}.revisions}}`,
  extraRound: (service) =>
    `Each extra round for {{${service}.name}} costs {{${service}.revisions.extraRound}}.`,
  unlimitedNo: 'No, revisions are not unlimited. Each package includes its own:',
  unlimitedYes: 'Yes, with these packages:',
  servicesOf: '{{seller.name}} offers:',
  serviceLine: (service) => `• {{${service}.name}}: {{${service}.description}}`,
  serviceYes: (service) => `Yes, {{seller.name}} offers {{${service}.name}}. {{${service}.description}}`,
  addOnsOf: (service) => `Extras for {{${service}.name}}:`,
  addOnLine: (item, addsTime) =>
    `• {{${item}.name}}: {{${item}.price}}${addsTime ? `, plus {{${item}.extraTime}}` : ''}`,
  noAddOns: 'There are no extras to add to it.',
  recommendation: 'It depends on what you need. Here is how they compare:',
  declined: (item) => `{{seller.name}} does not offer {{${item}.topic}}.`,
  insteadOffers: 'What is on offer:',
  fixedPrices: 'The prices are fixed, so there are no discounts.',
  bot: (assistant) =>
    `I am ${assistant}, an AI assistant, not a person. I answer from what {{seller.name}} has told me, and {{seller.name}} can step in whenever you ask.`,
  clarify:
    "I'm sorry, I didn't quite get that. Could you put it another way? I can tell you about services, prices, delivery times, revisions and what is included.",
  clarifyPart: (quote) => `About “${quote}”: could you put that another way?`,
  whichService: 'Which of these is it about?',
  fileReceived: 'I have received your file, and {{seller.name}} will see it.',
  cannotOpen: "I can't open this kind of message here. Could you put it in writing?",
  languageYes: 'Of course, we can go on in English.',
  letsStart: 'Great, I just need a few details for the offer.',
}
