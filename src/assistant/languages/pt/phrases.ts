import type { Phrasebook } from '../pack.ts'

export const phrases: Phrasebook = {
  hello: 'Olá! Como posso ajudar?',
  fine: 'Tudo bem por aqui! Como posso ajudar?',
  welcome: 'De nada!',
  bye: 'Até logo! Escreva quando quiser.',
  noted: 'Anotado!',
  anythingElse: 'Quer saber mais alguma coisa?',
  askNeed: 'O que você gostaria de saber?',
  pricesOf: (service) => `Preços de {{${service}.name}}:`,
  packageLine: (item) =>
    `• {{${item}.name}}: {{${item}.price}}, entrega em {{${item}.delivery}}, {{${item}.revisions}}`,
  onePackage: (item) =>
    `O pacote {{${item}.name}} custa {{${item}.price}}, com entrega em {{${item}.delivery}} e {{${item}.revisions}}.`,
  whichFits: 'Qual deles combina mais com você?',
  suggest: (item) => `{{${item}.name}} é um bom começo; vamos com essa opção?`,
  includesOf: (item) => `• {{${item}.name}} ({{${item}.price}}): {{${item}.includes}}; {{${item}.revisions}}`,
  whichPackage: 'Em qual desses pacotes você está pensando?',
  deliveriesOf: (service) => `Prazos de {{${service}.name}}:`,
  deliveryLine: (item) => `• {{${item}.name}}: {{${item}.delivery}}`,
  oneDelivery: (item) => `O pacote {{${item}.name}} é entregue em {{${item}.delivery}}.`,
  rush: (rush) =>
    `A entrega urgente leva {{${rush}.delivery}} e acrescenta {{${rush}.price}} ({{${rush}.packages}}).`,
  noRush: (service) => `Não há entrega urgente para {{${service}.name}}.`,
  inTime: 'Sim, estes ficam prontos nesse prazo:',
  notInTime: 'Não, esse prazo é menor do que o possível.',
  revisionsOf: (service) => `Revisões incluídas em {{${service}.name}}:`,
  revisionsLine: (item) => `• {{${item}.name}}: {{${item}.revisions}}`,
  extraRound: (service) =>
    `Cada rodada extra de {{${service}.name}} custa {{${service}.revisions.extraRound}}.`,
  unlimitedNo: 'Não, as revisões não são ilimitadas. Cada pacote inclui as suas:',
  unlimitedYes: 'Sim, com estes pacotes:',
  servicesOf: '{{seller.name}} oferece:',
  serviceLine: (service) => `• {{${service}.name}}: {{${service}.description}}`,
  serviceYes: (service) => `Sim, {{seller.name}} oferece {{${service}.name}}. {{${service}.description}}`,
  addOnsOf: (service) => `Extras de {{${service}.name}}:`,
  addOnLine: (item, addsTime) =>
    `• {{${item}.name}}: {{${item}.price}}${addsTime ? `, mais {{${item}.extraTime}}` : ''}`,
  noAddOns: 'Não há extras para acrescentar.',
  recommendation: 'Depende do que você precisa. Veja como eles se comparam:',
  declined: (item) => `{{seller.name}} não oferece {{${item}.topic}}.`,
  insteadOffers: 'O que está disponível:',
  fixedPrices: 'Os preços são fixos, então não há descontos.',
  bot: (assistant) =>
    `Sou ${assistant}, assistente de IA, não uma pessoa. Respondo com o que {{seller.name}} me informou, e {{seller.name}} pode assumir quando você pedir.`,
  clarify:
    'Desculpe, não entendi bem. Pode dizer de outra forma? Posso falar de serviços, preços, prazos, revisões e do que está incluído.',
  clarifyPart: (quote) => `Sobre “${quote}”: pode dizer de outra forma?`,
  whichService: 'É sobre qual destes?',
  fileReceived: 'Recebi seu arquivo, e {{seller.name}} vai vê-lo.',
  cannotOpen: 'Não consigo abrir esse tipo de mensagem por aqui. Pode escrever em texto?',
  languageYes: 'Claro, podemos seguir em português.',
  letsStart: 'Ótimo, só preciso de alguns detalhes para a proposta.',
}
