import type { Phrasebook } from '../pack.ts'

export const phrases: Phrasebook = {
  hello: '¡Hola! ¿En qué puedo ayudarte?',
  fine: 'Todo bien por aquí, gracias. ¿En qué puedo ayudarte?',
  welcome: '¡De nada!',
  bye: '¡Hasta luego! Escribe cuando quieras.',
  noted: 'Anotado, gracias.',
  anythingElse: '¿Quieres saber algo más?',
  askNeed: '¿Qué te gustaría saber?',
  pricesOf: (service) => `Precios de {{${service}.name}}:`,
  packageLine: (item) =>
    `• {{${item}.name}}: {{${item}.price}}, entrega en {{${item}.delivery}}, {{${item}.revisions}}`,
  onePackage: (item) =>
    `El paquete {{${item}.name}} cuesta {{${item}.price}}, con entrega en {{${item}.delivery}} y {{${item}.revisions}}.`,
  whichFits: '¿Cuál va mejor contigo?',
  suggest: (item) => `{{${item}.name}} es un buen comienzo; ¿vamos con esa opción?`,
  includesOf: (item) => `• {{${item}.name}} ({{${item}.price}}): {{${item}.includes}}; {{${item}.revisions}}`,
  whichPackage: '¿En cuál de estos paquetes estás pensando?',
  deliveriesOf: (service) => `Plazos de {{${service}.name}}:`,
  deliveryLine: (item) => `• {{${item}.name}}: {{${item}.delivery}}`,
  oneDelivery: (item) => `El paquete {{${item}.name}} se entrega en {{${item}.delivery}}.`,
  rush: (rush) =>
    `La entrega urgente tarda {{${rush}.delivery}} y suma {{${rush}.price}} ({{${rush}.packages}}).`,
  noRush: (service) => `No hay entrega urgente para {{${service}.name}}.`,
  inTime: 'Sí, estos están listos en ese plazo:',
  notInTime: 'No, ese plazo es menor de lo posible.',
  revisionsOf: (service) => `Revisiones incluidas en {{${service}.name}}:`,
  revisionsLine: (item) => `• {{${item}.name}}: {{${item}.revisions}}`,
  extraRound: (service) =>
    `Cada ronda extra de {{${service}.name}} cuesta {{${service}.revisions.extraRound}}.`,
  unlimitedNo: 'No, las revisiones no son ilimitadas. Cada paquete incluye las suyas:',
  unlimitedYes: 'Sí, con estos paquetes:',
  servicesOf: '{{seller.name}} ofrece:',
  serviceLine: (service) => `• {{${service}.name}}: {{${service}.description}}`,
  serviceYes: (service) => `Sí, {{seller.name}} ofrece {{${service}.name}}. {{${service}.description}}`,
  addOnsOf: (service) => `Extras de {{${service}.name}}:`,
  addOnLine: (item, addsTime) =>
    `• {{${item}.name}}: {{${item}.price}}${addsTime ? `, más {{${item}.extraTime}}` : ''}`,
  noAddOns: 'No hay extras para agregar.',
  recommendation: 'Depende de lo que necesites. Así se comparan:',
  declined: (item) => `{{seller.name}} no ofrece {{${item}.topic}}.`,
  insteadOffers: 'Lo que está disponible:',
  fixedPrices: 'Los precios son fijos, así que no hay descuentos.',
  bot: (assistant) =>
    `Soy ${assistant}, asistente de IA, no una persona. Respondo con lo que {{seller.name}} me informó, y {{seller.name}} puede intervenir cuando lo pidas.`,
  clarify:
    'Perdona, no entendí bien. ¿Puedes decirlo de otra forma? Puedo hablarte de servicios, precios, plazos, revisiones y de lo que está incluido.',
  clarifyPart: (quote) => `Sobre “${quote}”: ¿puedes decirlo de otra forma?`,
  whichService: '¿Es sobre cuál de estos?',
  fileReceived: 'Recibí tu archivo, y {{seller.name}} lo verá.',
  cannotOpen: 'No puedo abrir este tipo de mensaje por aquí. ¿Puedes escribirlo en texto?',
  languageYes: 'Claro, podemos seguir en español.',
  letsStart: 'Genial, solo necesito algunos detalles para la propuesta.',
}
