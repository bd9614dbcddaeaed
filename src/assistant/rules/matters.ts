import type { HandoffReason } from '../../domain/handoff.ts'
import type { Segment } from '../understanding/segments.ts'
import { phrasePattern } from '../understanding/words.ts'
import { handOff, type Rule } from './rule.ts'

/** What only a person may deal with, by words that leave no doubt, in the languages clients write most. */
const matters: ReadonlyArray<readonly [HandoffReason, readonly string[]]> = [
  [
    'existing-order',
    [
      // Complaints, threats and the law.
      '(sue|suing|report|reporting) (you|u|this)',
      '(my|a|your) (lawyer|attorney|solicitor)',
      '(small claims|legal action|charge.?back|scam(mer|med)?|fraud|rip.?off|plagiari[sz](m|ed|ing))',
      '(processar|denunciar|denuncio|processo) (voces?|vcs?|isso|no procon)',
      '(procon|reclame aqui|golpe|golpista|fraude|estelionato|plagio|plagiou)',
      '(meu|minha|com|um) advogad[oa]',
      '(reportar|denunciar|demandar)(te|los?|les?)?',
      '(voy a|vamos a) (reportar|denunciar|demandar)\\p{L}*',
      '(estafa|estafador\\p{L}*|profeco|plagiaste|plagiaron)',
      '(mi|con mi|un) abogad[oa]',
      '((my|the) money back|refund me|devolv\\p{L}* (o )?(meu )?dinheiro|dinheiro de volta)',
      '((devuelv|devolv|regres)\\p{L}* (el |mi )?dinero|mi dinero)',
      "(still waiting|(haven't|havent|didn't|didnt|never) (received?|heard?|got|get|arrived?|delivered|replied))",
      '(ainda nao (recebi|chegou|recebemos)|cade (o|a|meu|minha)|nao gostei|ficou (horrivel|ruim|pessim[oa]))',
      '((aun|todavia) no (he recibido|recib\\p{L}*|lleg\\p{L}*)|no me gusto|quedo (mal|horrible|fatal))',
      // What was bought or booked already.
      "(i have|i've got|i got|we have|we've got|i made) (a|an|my|our) (booking|reservation|order)",
      '(my|our) (booking|reservation|order)',
      '(tenho|temos|fiz|fizemos) (uma?|minha|a|o) (reserva|pedido|encomenda|compra)',
      '(minha|nossa|meu|nosso) (reserva|pedido|encomenda|compra)',
      '(tengo|tenemos|hice|hicimos) ((una?|mi|la|el) )?(reserva|reservacion|pedido|orden|compra) (a nombre|para|del?|con|hecha|confirmad[oa]|y)',
      '(mi|nuestra|nuestro) (reserva|reservacion|pedido|orden|compra)',
    ],
  ],
  [
    'negotiation',
    [
      '(barter|in exchange for|instead of (money|cash|paying|payment))',
      '(permuta|escambo|em troca de|(em vez|no lugar|ao inves) de (dinheiro|pagar|pagamento))',
      '(trueque|canje|a cambio de|(en vez|en lugar) de (dinero|pagar|efectivo))',
    ],
  ],
  [
    'off-platform',
    [
      '(off the books|under the table|without (an )?(invoice|receipt)|no (invoice|receipt))',
      '(por fora|sem nota|sem recibo)',
      '(por fuera|sin factura|sin recibo|en negro)',
    ],
  ],
]

let patterns: ReadonlyArray<readonly [HandoffReason, RegExp]> | null = null

/** Complaints, threats, orders that exist already, and dealing past the seller's rules. */
export const unmistakableMatters: Rule = ({ segments }) => {
  patterns ??= matters.map(([reason, phrases]) => [reason, phrasePattern(phrases)] as const)
  for (const [reason, pattern] of patterns) {
    const said = segments.some(({ folded }) => pattern.test(folded))
    if (said) return handOff(reason, reason)
  }
  return null
}

/** Words before an amount with which a client names a price of their own: "faz por 800?", "would you do it for 50?". */
const offers = [
  '(do|make|would you take|take|accept|settle for) (it |this |that |them |one )?(for |at )?',
  '(faz|fazem|fecha|fechamos|fecho|rola|aceita|topa|deixa|sai) (por |a |em |isso por |tudo por )?',
  '(haces|hacen|hazlo|hazme|dejas|dejan|dejame|aceptas|aceptan|cierras|cerramos) (\\p{L}+ )?(en |por |a )?',
]
let ownPrice: RegExp | null = null

/** A price the client names is a negotiation, unless it is one of the seller's. */
export const pricesOfClients: Rule = ({ segments, input, asked }) => {
  ownPrice ??= new RegExp(
    `${phrasePattern([`(?:${offers.join('|')})`]).source.replace(/\(\?!\[\\p\{L\}\\p\{N\}\]\)$/, '')}(?:r\\$|us\\$|[$€£])?\\s?(\\d[\\d.,]*)(?!\\p{L})(?!\\s*(?:%|x\\b))(.*)`,
    'u',
  )
  if (asked) return null
  const prices = new Set(
    input.knowledge.services.flatMap(({ packages, addOns }) =>
      [...packages, ...addOns].map(({ price }) => price.minor / 100),
    ),
  )
  const pattern = ownPrice
  const named = segments.some((segment) => {
    const match = segment.folded.match(pattern)
    const amount = Number(
      match
        ?.at(-2)
        ?.replace(/[.,](?=\d{3})/g, '')
        .replace(',', '.'),
    )
    return match !== null && amount >= 20 && !prices.has(amount) && !counts(segment, match.at(-1) ?? '')
  })
  return named ? handOff('negotiation', 'negotiation') : null
}

/** Whether a thing counted follows the number: "do you do 30 pages". */
function counts({ commonWords }: Segment, after: string): boolean {
  const [next] = after.match(/^\s*\p{L}+/u) ?? []
  if (!next) return false
  const word = next.trim()
  const currencies = /^(?:reais|conto|pila|dol|usd|brl|eur|mxn|pesos|bucks|euros?)/u
  return word.length > 2 && !commonWords.has(word) && !currencies.test(word)
}
