import type { HandoffReason } from '../../domain/handoff.ts'
import type { SellerText } from '../../domain/knowledge.ts'
import type { MemberLanguage } from '../../domain/language.ts'
import { type MemberText, memberText } from '../../domain/member-text.ts'
import type { Topic } from '../understanding/topics.ts'

/** What is known of a client's wish, in words of one language. */
export type Wish = {
  client: string
  /** What the messages are about, and the service they concern. */
  subjects: string | null
  service: string | null
  /** The seller's own entry that decided: a handoff rule, or something not offered. */
  entry: string | null
}

/** Words of one of the hub's languages, for what members read. */
export type MemberWords = {
  theClient: string
  /** What the client wants, by why a person is needed for it. */
  need: Readonly<Record<HandoffReason, (wish: Wish) => string>>
  subjects: Partial<Record<Topic, string>>
  fields: Readonly<Record<string, string>>
}

const within = ({ service }: Wish) => (service === null ? '' : ` (${service})`)
const about = ({ subjects }: Wish, word: string) => (subjects === null ? '' : ` ${word} ${subjects}`)

const words: Readonly<Record<MemberLanguage, MemberWords>> = {
  en: {
    need: {
      'asked-for-person': (wish) => `${wish.client} asked to speak to a person${within(wish)}.`,
      'custom-request': (wish) => `${wish.client} wants something made to measure${within(wish)}.`,
      negotiation: (wish) => `${wish.client} asked for a different price${within(wish)}.`,
      'out-of-scope': (wish) =>
        wish.entry === null
          ? `${wish.client} asked for something your services do not name${within(wish)}.`
          : `${wish.client} asked for “${wish.entry}”, which you do not offer${within(wish)}.`,
      'seller-rule': (wish) =>
        wish.entry === null
          ? `${wish.client} brought up something you answer personally${within(wish)}.`
          : `${wish.client} brought up “${wish.entry}”, which you answer personally${within(wish)}.`,
      'existing-order': (wish) => `${wish.client} wrote about an order, or has a complaint${within(wish)}.`,
      'off-platform': (wish) => `${wish.client} asked to talk or pay in another way${within(wish)}.`,
      'low-confidence': (wish) =>
        `${wish.client} asked something your knowledge does not answer${about(wish, 'about')}${within(wish)}.`,
      misunderstanding: (wish) =>
        `${wish.client} wrote${about(wish, 'about')}, and the assistant did not understand${within(wish)}.`,
      'unreadable-content': (wish) =>
        `${wish.client} sent something the assistant cannot open${about(wish, 'and had written about')}${within(wish)}.`,
      suspicious: (wish) => `${wish.client} keeps trying to command the assistant.`,
      'requirements-complete': (wish) => `${wish.client} has told all you need for an offer${within(wish)}.`,
      'language-not-ready': (wish) =>
        `${wish.client} wrote${about(wish, 'about')} in a language the assistant does not answer in yet.`,
      'turn-limit': (wish) =>
        `${wish.client} has been talking to the assistant for long${about(wish, 'and wrote about')}${within(wish)}.`,
      failure: (wish) =>
        `${wish.client} wrote${about(wish, 'about')}, and the assistant had no safe answer${within(wish)}.`,
    },
    theClient: 'The client',
    subjects: {
      price: 'prices',
      packages: 'packages',
      includes: 'what is included',
      delivery: 'delivery time',
      rush: 'urgent delivery',
      revisions: 'revisions',
      'unlimited-revisions': 'unlimited revisions',
      services: 'the services',
      'add-ons': 'extras',
      recommendation: 'a recommendation',
      payment: 'payment',
      process: 'the process',
      portfolio: 'earlier work',
      ownership: 'rights',
      'file-formats': 'file formats',
      refund: 'refunds',
      location: 'the location',
      experience: 'experience',
      availability: 'availability',
      order: 'placing an order',
      details: 'their project',
      bot: 'whether this is an AI',
      person: 'speaking to a person',
      negotiation: 'a lower price',
      custom: 'a custom offer',
      'existing-order': 'an existing order',
      'off-platform': 'other ways of contact or payment',
      'out-of-scope': 'something outside the services',
      injection: 'changing how the assistant works',
    },
    fields: {
      name: 'name',
      price: 'price',
      delivery: 'delivery time',
      revisions: 'revisions',
      includes: 'what is included',
      description: 'description',
      offered: 'what is offered',
      extraTime: 'extra time',
      topic: 'not offered',
      question: 'question',
      packages: 'packages with rush delivery',
      extraRound: 'extra round of revisions',
      answer: 'answer',
      headline: 'headline',
      bio: 'about the seller',
      total: 'total',
    },
  },
  pt: {
    need: {
      'asked-for-person': (wish) => `${wish.client} pediu para falar com uma pessoa${within(wish)}.`,
      'custom-request': (wish) => `${wish.client} quer algo sob medida${within(wish)}.`,
      negotiation: (wish) => `${wish.client} pediu outro preço${within(wish)}.`,
      'out-of-scope': (wish) =>
        wish.entry === null
          ? `${wish.client} pediu algo que não consta nos seus serviços${within(wish)}.`
          : `${wish.client} pediu “${wish.entry}”, que você não oferece${within(wish)}.`,
      'seller-rule': (wish) =>
        wish.entry === null
          ? `${wish.client} tocou num assunto que você responde pessoalmente${within(wish)}.`
          : `${wish.client} falou de “${wish.entry}”, que você responde pessoalmente${within(wish)}.`,
      'existing-order': (wish) => `${wish.client} escreveu sobre um pedido ou tem uma queixa${within(wish)}.`,
      'off-platform': (wish) => `${wish.client} pediu para conversar ou pagar por outro meio${within(wish)}.`,
      'low-confidence': (wish) =>
        `${wish.client} perguntou algo que o seu conhecimento não responde${about(wish, 'sobre')}${within(wish)}.`,
      misunderstanding: (wish) =>
        `${wish.client} escreveu${about(wish, 'sobre')}, e o assistente não entendeu${within(wish)}.`,
      'unreadable-content': (wish) =>
        `${wish.client} enviou algo que o assistente não consegue abrir${about(wish, 'e tinha escrito sobre')}${within(wish)}.`,
      suspicious: (wish) => `${wish.client} insiste em dar ordens ao assistente.`,
      'requirements-complete': (wish) =>
        `${wish.client} já contou tudo o que você precisa para uma proposta${within(wish)}.`,
      'language-not-ready': (wish) =>
        `${wish.client} escreveu${about(wish, 'sobre')} num idioma em que o assistente ainda não responde.`,
      'turn-limit': (wish) =>
        `${wish.client} já conversa há muito com o assistente${about(wish, 'e escreveu sobre')}${within(wish)}.`,
      failure: (wish) =>
        `${wish.client} escreveu${about(wish, 'sobre')}, e o assistente não tinha resposta segura${within(wish)}.`,
    },
    theClient: 'O cliente',
    subjects: {
      price: 'preços',
      packages: 'pacotes',
      includes: 'o que está incluído',
      delivery: 'prazo de entrega',
      rush: 'entrega urgente',
      revisions: 'revisões',
      'unlimited-revisions': 'revisões ilimitadas',
      services: 'os serviços',
      'add-ons': 'extras',
      recommendation: 'uma recomendação',
      payment: 'pagamento',
      process: 'o processo',
      portfolio: 'trabalhos anteriores',
      ownership: 'direitos',
      'file-formats': 'formatos de arquivo',
      refund: 'reembolso',
      location: 'a localização',
      experience: 'experiência',
      availability: 'disponibilidade',
      order: 'fazer um pedido',
      details: 'o projeto',
      bot: 'se é uma IA',
      person: 'falar com uma pessoa',
      negotiation: 'um preço menor',
      custom: 'uma proposta personalizada',
      'existing-order': 'um pedido já feito',
      'off-platform': 'outras formas de contato ou pagamento',
      'out-of-scope': 'algo fora dos serviços',
      injection: 'mudar o funcionamento do assistente',
    },
    fields: {
      name: 'nome',
      price: 'preço',
      delivery: 'prazo',
      revisions: 'revisões',
      includes: 'o que está incluído',
      description: 'descrição',
      offered: 'o que oferece',
      extraTime: 'prazo extra',
      topic: 'não oferecido',
      question: 'pergunta',
      packages: 'pacotes com urgência',
      extraRound: 'rodada extra de revisões',
      answer: 'resposta',
      headline: 'título',
      bio: 'sobre quem vende',
      total: 'total',
    },
  },
  es: {
    need: {
      'asked-for-person': (wish) => `${wish.client} pidió hablar con una persona${within(wish)}.`,
      'custom-request': (wish) => `${wish.client} quiere algo a medida${within(wish)}.`,
      negotiation: (wish) => `${wish.client} pidió otro precio${within(wish)}.`,
      'out-of-scope': (wish) =>
        wish.entry === null
          ? `${wish.client} pidió algo que no figura en tus servicios${within(wish)}.`
          : `${wish.client} pidió “${wish.entry}”, que no ofreces${within(wish)}.`,
      'seller-rule': (wish) =>
        wish.entry === null
          ? `${wish.client} tocó un tema que respondes personalmente${within(wish)}.`
          : `${wish.client} habló de “${wish.entry}”, que respondes personalmente${within(wish)}.`,
      'existing-order': (wish) => `${wish.client} escribió sobre un pedido o tiene una queja${within(wish)}.`,
      'off-platform': (wish) => `${wish.client} pidió hablar o pagar por otro medio${within(wish)}.`,
      'low-confidence': (wish) =>
        `${wish.client} preguntó algo que tu conocimiento no responde${about(wish, 'sobre')}${within(wish)}.`,
      misunderstanding: (wish) =>
        `${wish.client} escribió${about(wish, 'sobre')}, y el asistente no lo entendió${within(wish)}.`,
      'unreadable-content': (wish) =>
        `${wish.client} envió algo que el asistente no puede abrir${about(wish, 'y había escrito sobre')}${within(wish)}.`,
      suspicious: (wish) => `${wish.client} insiste en dar órdenes al asistente.`,
      'requirements-complete': (wish) =>
        `${wish.client} ya contó todo lo que necesitas para una propuesta${within(wish)}.`,
      'language-not-ready': (wish) =>
        `${wish.client} escribió${about(wish, 'sobre')} en un idioma en el que el asistente aún no responde.`,
      'turn-limit': (wish) =>
        `${wish.client} lleva mucho conversando con el asistente${about(wish, 'y escribió sobre')}${within(wish)}.`,
      failure: (wish) =>
        `${wish.client} escribió${about(wish, 'sobre')}, y el asistente no tenía respuesta segura${within(wish)}.`,
    },
    theClient: 'El cliente',
    subjects: {
      price: 'precios',
      packages: 'paquetes',
      includes: 'lo que está incluido',
      delivery: 'plazo de entrega',
      rush: 'entrega urgente',
      revisions: 'revisiones',
      'unlimited-revisions': 'revisiones ilimitadas',
      services: 'los servicios',
      'add-ons': 'extras',
      recommendation: 'una recomendación',
      payment: 'el pago',
      process: 'el proceso',
      portfolio: 'trabajos anteriores',
      ownership: 'los derechos',
      'file-formats': 'formatos de archivo',
      refund: 'reembolsos',
      location: 'la ubicación',
      experience: 'la experiencia',
      availability: 'disponibilidad',
      order: 'hacer un pedido',
      details: 'su proyecto',
      bot: 'si es una IA',
      person: 'hablar con una persona',
      negotiation: 'un precio menor',
      custom: 'una propuesta a medida',
      'existing-order': 'un pedido ya hecho',
      'off-platform': 'otras formas de contacto o pago',
      'out-of-scope': 'algo fuera de los servicios',
      injection: 'cambiar cómo funciona el asistente',
    },
    fields: {
      name: 'nombre',
      price: 'precio',
      delivery: 'plazo',
      revisions: 'revisiones',
      includes: 'lo que está incluido',
      description: 'descripción',
      offered: 'lo que ofrece',
      extraTime: 'plazo extra',
      topic: 'no ofrecido',
      question: 'pregunta',
      packages: 'paquetes con urgencia',
      extraRound: 'ronda extra de revisiones',
      answer: 'respuesta',
      headline: 'titular',
      bio: 'sobre quien vende',
      total: 'total',
    },
  },
}

/** Words for the people of the workspace. */
export function memberWordsOf(language: MemberLanguage): MemberWords {
  return words[language]
}

/** A seller's own words for the members: the approved translation, or the text as it was written. */
export function sellerWords({ text, variants }: SellerText): MemberText {
  return memberText((language) => variants[language] ?? text)
}
