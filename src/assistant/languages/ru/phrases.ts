import type { Phrasebook } from '../pack.ts'

/** Names of things stand in the nominative, after a colon or a dash, for they are not declined here. */
export const phrases: Phrasebook = {
  hello: 'Здравствуйте! Чем могу помочь?',
  fine: 'Всё хорошо, спасибо. Чем могу помочь?',
  welcome: 'Пожалуйста, рады помочь!',
  bye: 'До свидания! Пишите в любое время.',
  noted: 'Спасибо, записано.',
  anythingElse: 'Хотите узнать что-нибудь ещё?',
  askNeed: 'Что вы хотели бы узнать?',
  pricesOf: (service) => `Цены. {{${service}.name}}:`,
  packageLine: (item) =>
    `• {{${item}.name}}: {{${item}.price}}, срок {{${item}.delivery}}, {{${item}.revisions}}`,
  onePackage: (item) =>
    `Пакет «{{${item}.name}}» стоит {{${item}.price}}, срок {{${item}.delivery}}, {{${item}.revisions}}.`,
  whichFits: 'Какой вариант вам больше подходит?',
  suggest: (item) => `Хороший вариант для начала: «{{${item}.name}}». Остановимся на нём?`,
  includesOf: (item) => `• {{${item}.name}} ({{${item}.price}}): {{${item}.includes}}; {{${item}.revisions}}`,
  whichPackage: 'О каком из этих пакетов вы думаете?',
  deliveriesOf: (service) => `Сроки. {{${service}.name}}:`,
  deliveryLine: (item) => `• {{${item}.name}}: {{${item}.delivery}}`,
  oneDelivery: (item) => `Срок для пакета «{{${item}.name}}»: {{${item}.delivery}}.`,
  rush: (rush) =>
    `Срочное выполнение, быстрее обычного: {{${rush}.delivery}}, доплата {{${rush}.price}} ({{${rush}.packages}}).`,
  noRush: (service) => `Срочного выполнения здесь нет: {{${service}.name}}.`,
  inTime: 'Да, за это время будет готово:',
  notInTime: 'Нет, так быстро не получится.',
  revisionsOf: (service) => `Сколько правок включено. {{${service}.name}}:`,
  revisionsLine: (item) => `• {{${item}.name}}: {{${item}.revisions}}`,
  extraRound: (service) =>
    `Каждый дополнительный раунд правок ({{${service}.name}}) стоит {{${service}.revisions.extraRound}}.`,
  unlimitedNo: 'Нет, количество правок не безлимитное. В каждый пакет входит своё:',
  unlimitedYes: 'Да, в этих пакетах:',
  servicesOf: 'Вот что предлагает {{seller.name}}:',
  serviceLine: (service) => `• {{${service}.name}}: {{${service}.description}}`,
  serviceYes: (service) =>
    `Да, {{seller.name}} этим занимается: {{${service}.name}}. {{${service}.description}}`,
  addOnsOf: (service) => `Дополнительно. {{${service}.name}}:`,
  addOnLine: (item, addsTime) =>
    `• {{${item}.name}}: {{${item}.price}}${addsTime ? `, к сроку добавляется {{${item}.extraTime}}` : ''}`,
  noAddOns: 'Дополнительных опций здесь нет.',
  recommendation: 'Это зависит от того, что вам нужно. Вот сравнение:',
  declined: (item) => `{{seller.name}} этого не предлагает: {{${item}.topic}}.`,
  insteadOffers: 'Вот что можно заказать:',
  fixedPrices: 'Цены фиксированные, скидок нет.',
  bot: (assistant) =>
    `Я ${assistant}, ИИ-ассистент (бот), а не человек. Отвечаю по тем данным, которые мне дали; {{seller.name}} подключится к разговору, если вы попросите.`,
  clarify:
    'Извините, не получилось понять ваш вопрос. Могли бы вы сказать это по-другому? Здесь можно узнать про услуги, цены, сроки, правки и состав пакетов.',
  clarifyPart: (quote) => `Насчёт “${quote}”: могли бы вы сказать это по-другому?`,
  whichService: 'О чём именно идёт речь?',
  fileReceived: 'Ваш файл получен, {{seller.name}} его посмотрит.',
  cannotOpen: 'Такие сообщения здесь не открываются. Могли бы вы написать это текстом?',
  languageYes: 'Конечно, можем продолжить по-русски.',
  letsStart: 'Отлично! Для предложения нужно уточнить несколько деталей.',
}
