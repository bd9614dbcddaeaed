import type { MemberLanguage } from '../../domain/language.ts'
import { inMemberLanguage, type MemberText, memberText } from '../../domain/member-text.ts'

/** What can be wrong with a reply, or with the responder that was to write it. */
export type Fault = keyof typeof english

/** The sentences; `value` is what was found, `other` what it should be. The English ones tell a model what to repair. */
type Sentences = Readonly<Record<Fault, (value: string, other: string) => string>>

const english = {
  'no-such-fact': (id: string) => `There is no fact ${id}.`,
  'broken-placeholder': () => 'A placeholder is not well formed.',
  'figure-of-another': (id: string) => `{{${id}}} stands beside the name of something else.`,
  'figure-of-nothing': (id: string) =>
    `{{${id}}} stands beside no name: write the name of what it belongs to before it.`,
  'extra-left-out': (id: string, extra: string) =>
    `{{${id}}} leaves out ${extra}, which the client asks for with it: call quote_package.`,
  'upsell-unasked': (id: string) =>
    `The client did not ask about ${id}, and the pricing style does not offer it.`,
  'figure-in-words': (words: string) => `“${words}” is a figure typed in words; use a placeholder.`,
  'figure-by-hand': (figure: string) => `“${figure}” is a figure typed by hand; use a placeholder.`,
  'figure-repeated': (figure: string) => `“${figure}” repeats an amount or a time that is not a fact.`,
  promise: (words: string) => `“${words}” is a promise nobody allowed.`,
  'not-offered': (thing: string) => `The seller does not offer ${thing}.`,
  'claims-human': (words: string) => `“${words}” claims to be a person.`,
  empty: () => 'The reply is empty.',
  'too-long': (most: string) => `The reply is longer than ${most} characters.`,
  'other-language': (written: string, wanted: string) =>
    written === ''
      ? `The reply must be in "${wanted}".`
      : `The reply must be in "${wanted}", not "${written}".`,
  'foreign-contact': (words: string) =>
    `“${words}” is a link, an address, a phone or a handle that is not a fact.`,
  'speaks-of-instructions': () => 'The reply speaks of its instructions.',
  'repeats-instructions': () => 'The reply repeats its instructions.',
  'repeats-command': () => 'The reply repeats what the client told it to say.',
  undisclosed: () => 'The reply does not say that it comes from an AI.',
  'out-of-budget': () => 'The daily budget of the model is used up.',
  'out-of-time': () => 'The time for this reply was used up.',
  'no-answer': (ms: string) => `No answer within ${ms} ms.`,
  'refused-to-answer': () => 'The model refused to answer.',
  'ended-without-answer': () => 'The model ended without an answer.',
  'answer-without-end': () => 'The answer had no end.',
  'provider-answered': (status: string) => `The provider answered ${status || 'nothing'}.`,
  unknown: () => 'An unknown failure.',
}

const portuguese: Sentences = {
  'no-such-fact': (id) => `Não existe o dado ${id}.`,
  'broken-placeholder': () => 'Um marcador está malformado.',
  'figure-of-another': (id) => `{{${id}}} está ao lado do nome de outra coisa.`,
  'figure-of-nothing': (id) => `{{${id}}} não está ao lado do nome daquilo a que pertence.`,
  'extra-left-out': (id, extra) => `{{${id}}} deixa de fora ${extra}, que o cliente pede junto.`,
  'upsell-unasked': (id) => `O cliente não perguntou por ${id}, e o estilo de preços não o oferece.`,
  'figure-in-words': (words) => `“${words}” é um número escrito por extenso que não vem dos seus dados.`,
  'figure-by-hand': (figure) => `“${figure}” é um número que não vem dos seus dados.`,
  'figure-repeated': (figure) => `“${figure}” repete um valor ou um prazo que não está nos seus dados.`,
  promise: (words) => `“${words}” é uma promessa que ninguém autorizou.`,
  'not-offered': (thing) => `Você não oferece ${thing}.`,
  'claims-human': (words) => `“${words}” se passa por uma pessoa.`,
  empty: () => 'A resposta está vazia.',
  'too-long': (most) => `A resposta passa de ${most} caracteres.`,
  'other-language': (written, wanted) =>
    written === ''
      ? `A resposta deveria estar em “${wanted}”.`
      : `A resposta deveria estar em “${wanted}”, e não em “${written}”.`,
  'foreign-contact': (words) =>
    `“${words}” é um link, endereço, telefone ou usuário que não está nos seus dados.`,
  'speaks-of-instructions': () => 'A resposta fala das próprias instruções.',
  'repeats-instructions': () => 'A resposta repete as próprias instruções.',
  'repeats-command': () => 'A resposta repete o que o cliente mandou dizer.',
  undisclosed: () => 'A resposta não diz que vem de uma IA.',
  'out-of-budget': () => 'O orçamento diário do modelo acabou.',
  'out-of-time': () => 'O tempo para esta resposta acabou.',
  'no-answer': (ms) => `Sem resposta em ${ms} ms.`,
  'refused-to-answer': () => 'O modelo se recusou a responder.',
  'ended-without-answer': () => 'O modelo terminou sem responder.',
  'answer-without-end': () => 'A resposta não tinha fim.',
  'provider-answered': (status) => `O provedor respondeu ${status || 'nada'}.`,
  unknown: () => 'Uma falha desconhecida.',
}

const spanish: Sentences = {
  'no-such-fact': (id) => `No existe el dato ${id}.`,
  'broken-placeholder': () => 'Un marcador está mal formado.',
  'figure-of-another': (id) => `{{${id}}} está junto al nombre de otra cosa.`,
  'figure-of-nothing': (id) => `{{${id}}} no está junto al nombre de aquello a lo que pertenece.`,
  'extra-left-out': (id, extra) => `{{${id}}} deja fuera ${extra}, que el cliente pide junto.`,
  'upsell-unasked': (id) => `El cliente no preguntó por ${id}, y el estilo de precios no lo ofrece.`,
  'figure-in-words': (words) => `“${words}” es una cifra escrita con letras que no viene de tus datos.`,
  'figure-by-hand': (figure) => `“${figure}” es una cifra que no viene de tus datos.`,
  'figure-repeated': (figure) => `“${figure}” repite un importe o un plazo que no está en tus datos.`,
  promise: (words) => `“${words}” es una promesa que nadie autorizó.`,
  'not-offered': (thing) => `No ofreces ${thing}.`,
  'claims-human': (words) => `“${words}” se hace pasar por una persona.`,
  empty: () => 'La respuesta está vacía.',
  'too-long': (most) => `La respuesta supera los ${most} caracteres.`,
  'other-language': (written, wanted) =>
    written === ''
      ? `La respuesta debería estar en “${wanted}”.`
      : `La respuesta debería estar en “${wanted}”, no en “${written}”.`,
  'foreign-contact': (words) =>
    `“${words}” es un enlace, una dirección, un teléfono o un usuario que no está en tus datos.`,
  'speaks-of-instructions': () => 'La respuesta habla de sus propias instrucciones.',
  'repeats-instructions': () => 'La respuesta repite sus propias instrucciones.',
  'repeats-command': () => 'La respuesta repite lo que el cliente le mandó decir.',
  undisclosed: () => 'La respuesta no dice que viene de una IA.',
  'out-of-budget': () => 'Se agotó el presupuesto diario del modelo.',
  'out-of-time': () => 'Se agotó el tiempo para esta respuesta.',
  'no-answer': (ms) => `Sin respuesta en ${ms} ms.`,
  'refused-to-answer': () => 'El modelo se negó a responder.',
  'ended-without-answer': () => 'El modelo terminó sin responder.',
  'answer-without-end': () => 'La respuesta no tenía fin.',
  'provider-answered': (status) => `El proveedor respondió ${status || 'nada'}.`,
  unknown: () => 'Un fallo desconocido.',
}

const sentences: Readonly<Record<MemberLanguage, Sentences>> = { en: english, pt: portuguese, es: spanish }

/** What is wrong, in every member's language. */
export function fault(kind: Fault, value: string | number | undefined = '', other = ''): MemberText {
  return memberText((language) => sentences[language][kind](String(value), other))
}

const refusedTwice = { en: 'Refused twice:', pt: 'Recusada duas vezes:', es: 'Rechazada dos veces:' }

/** A text that was refused, and so was what the model made of it then. */
export function refusedAgain(faults: readonly MemberText[]): MemberText {
  return memberText((language) =>
    [refusedTwice[language], ...faults.map((each) => inMemberLanguage(each, language))].join(' '),
  )
}
