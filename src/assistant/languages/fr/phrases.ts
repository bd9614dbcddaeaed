import type { Phrasebook } from '../pack.ts'

export const phrases: Phrasebook = {
  hello: 'Bonjour ! Comment puis-je vous aider ?',
  fine: 'Tout va bien ici, merci. Comment puis-je vous aider ?',
  welcome: 'Avec plaisir !',
  bye: 'À bientôt ! Écrivez quand vous voulez.',
  noted: "C'est noté, merci.",
  anythingElse: 'Souhaitez-vous savoir autre chose ?',
  askNeed: "Qu'aimeriez-vous savoir ?",
  pricesOf: (service) => `Tarifs pour {{${service}.name}} :`,
  packageLine: (item) =>
    `• {{${item}.name}} : {{${item}.price}}, livraison en {{${item}.delivery}}, {{${item}.revisions}}`,
  onePackage: (item) =>
    `La formule {{${item}.name}} coûte {{${item}.price}}, avec livraison en {{${item}.delivery}} et {{${item}.revisions}}.`,
  whichFits: 'Laquelle vous convient le mieux ?',
  suggest: (item) => `{{${item}.name}} est un bon point de départ ; on part là-dessus ?`,
  includesOf: (item) =>
    `• {{${item}.name}} ({{${item}.price}}) : {{${item}.includes}} ; {{${item}.revisions}}`,
  whichPackage: 'À laquelle de ces formules pensez-vous ?',
  deliveriesOf: (service) => `Délais pour {{${service}.name}} :`,
  deliveryLine: (item) => `• {{${item}.name}} : {{${item}.delivery}}`,
  oneDelivery: (item) => `La formule {{${item}.name}} est livrée en {{${item}.delivery}}.`,
  rush: (rush) =>
    `La livraison express prend {{${rush}.delivery}} et ajoute {{${rush}.price}} ({{${rush}.packages}}).`,
  noRush: (service) => `Il n'y a pas de livraison express pour {{${service}.name}}.`,
  inTime: 'Oui, ces formules sont livrées dans ce délai :',
  notInTime: 'Non, ce délai est plus court que ce qui est possible.',
  revisionsOf: (service) => `Retouches incluses pour {{${service}.name}} :`,
  revisionsLine: (item) => `• {{${item}.name}} : {{${item}.revisions}}`,
  extraRound: (service) =>
    `Chaque tour de retouches en plus pour {{${service}.name}} coûte {{${service}.revisions.extraRound}}.`,
  unlimitedNo: 'Non, les retouches ne sont pas illimitées. Chaque formule comprend les siennes :',
  unlimitedYes: 'Oui, avec ces formules :',
  servicesOf: '{{seller.name}} propose :',
  serviceLine: (service) => `• {{${service}.name}} : {{${service}.description}}`,
  serviceYes: (service) =>
    `Oui, {{seller.name}} propose cette prestation : {{${service}.name}}. {{${service}.description}}`,
  addOnsOf: (service) => `Options pour {{${service}.name}} :`,
  addOnLine: (item, addsTime) =>
    `• {{${item}.name}} : {{${item}.price}}${addsTime ? `, avec {{${item}.extraTime}} de délai en plus` : ''}`,
  noAddOns: "Il n'y a pas d'option à ajouter.",
  recommendation: 'Cela dépend de vos besoins. Voici comment les formules se comparent :',
  declined: (item) => `« {{${item}.topic}} » ne fait pas partie de ce que propose {{seller.name}}.`,
  insteadOffers: 'Voici ce qui est proposé :',
  fixedPrices: "Les tarifs sont fixes, il n'y a donc pas de remise.",
  bot: (assistant) =>
    `Je suis ${assistant}, un assistant IA, pas une personne. Je réponds à partir de ce que {{seller.name}} m'a indiqué, et {{seller.name}} peut prendre le relais dès que vous le demandez.`,
  clarify:
    "Désolé, je n'ai pas bien compris. Pouvez-vous le dire autrement ? Je peux vous renseigner sur les prestations, les tarifs, les délais, les retouches et ce qui est inclus.",
  clarifyPart: (quote) => `À propos de “${quote}” : pouvez-vous le dire autrement ?`,
  whichService: "De quelle prestation s'agit-il ?",
  fileReceived: "J'ai bien reçu votre fichier, et {{seller.name}} le verra.",
  cannotOpen: "Je ne peux pas ouvrir ce type de message ici. Pouvez-vous l'écrire ?",
  languageYes: 'Bien sûr, continuons en français.',
  letsStart: 'Parfait, il me faut juste quelques précisions pour le devis.',
}
