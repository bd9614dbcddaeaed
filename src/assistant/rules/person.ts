import type { Knowledge } from '../../domain/knowledge.ts'
import { allPacks, packOf } from '../languages/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Turn } from '../turn.ts'
import { isEveryday } from '../understanding/classifier.ts'
import { numbersInWords } from '../understanding/number-words.ts'
import { Phrases, PhrasesNaming } from '../understanding/phrases.ts'
import { fold, wordsOf } from '../understanding/words.ts'
import { handOff, type Rule } from './rule.ts'
import { isBesideClear } from './topics.ts'

/** The words for wanting a person, in one language. */
type Wishes = {
  /** Wishes in words of their own, and those that name a person, which only texts with such a word can be. */
  asks: Phrases
  asksForOne: PhrasesNaming
  mentions: Phrases
  /** What the seller's name is read as. */
  person: string
}

const wishes = new Map<LanguagePack, Wishes>()

function wishesOf(pack: LanguagePack): Wishes {
  let found = wishes.get(pack)
  if (!found) {
    const { people, asksForPerson, mentionsPerson } = pack.lexicon
    const ofOne = asksForPerson.filter((phrase) => phrase.includes('{person}'))
    found = {
      asks: new Phrases(asksForPerson.filter((phrase) => !ofOne.includes(phrase))),
      asksForOne: new PhrasesNaming(ofOne, '{person}', people),
      mentions: new Phrases(mentionsPerson),
      person: fold(people.find((word) => /^\p{L}+$/u.test(word)) ?? ''),
    }
    wishes.set(pack, found)
  }
  return found
}

/** No call for a person that names one and nothing else is longer, in UTF-16 units. */
const longestCall = 60
const calls = new Map<LanguagePack, { people: Phrases; politeness: Phrases }>()

function callsOf(pack: LanguagePack) {
  const found = calls.get(pack) ?? {
    people: new Phrases(pack.lexicon.people),
    politeness: new Phrases(pack.lexicon.politeness),
  }
  calls.set(pack, found)
  return found
}

let everyone: Phrases | null = null

/** Whether a text may name a person in any language: all are looked for at once before each is by itself. */
function mayNamePerson(folded: string): boolean {
  everyone ??= new Phrases(allPacks.flatMap(({ lexicon }) => lexicon.people))
  return everyone.test(folded)
}

/** Whether a text names a person and nothing else: "operator", "an agent, please". */
function namesPersonAlone(folded: string, pack: LanguagePack): boolean {
  if (folded.length > longestCall) return false
  const { people, politeness } = callsOf(pack)
  const rest = people.replace(folded, ' ')
  return rest !== folded && !/[\p{L}\p{N}]/u.test(politeness.replace(rest, ' '))
}

const sellerNames = new WeakMap<Knowledge, Phrases>()

/** The names a seller is called by: "is Nora there?" asks for a person. Everyday words are no names. */
export function namesOfSeller(knowledge: Knowledge): Phrases {
  let names = sellerNames.get(knowledge)
  if (!names) {
    const words = wordsOf(knowledge.profile.displayName)
    names = new Phrases(words.filter((word) => word.length > 2 && !isEveryday(word)))
    sellerNames.set(knowledge, names)
  }
  return names
}

/** "Show, Caio", "hi Caio!": who is addressed, and nobody spoken of. */
const endsAddress = /^\s*(?:[,.!?;…]|$)/u
/** Before a name that is spoken of: "want", "to", "with", "is", as clients write them. */
const beforeNamed =
  /(?:^|\s)(?:want|need|quero|queria|preciso|quiero|necesito|busco|to|with|by|from|for|is|are|and|o|a|e|com|do|da|pelo|pela|ao|el|la|con|de|del|al|es|y|avec|du|est|et|mit|von|zu|ist|und|di|da|il|lo)$/u

function withoutAddress(folded: string, names: Phrases): string {
  let out = ''
  let from = 0
  for (let match = names.first(folded); match; match = names.first(folded, from)) {
    const end = match.index + match[0].length
    const before = folded.slice(from, match.index)
    const isAddress = endsAddress.test(folded.slice(end)) && !beforeNamed.test(before.trimEnd())
    out += before + (isAddress ? ' ' : match[0])
    from = end
  }
  return out + folded.slice(from)
}

/** "Quero Caio": who is named after a wish, and nothing else said, is asked for as any person is. */
function wantsSeller(folded: string, names: Phrases): boolean {
  if (!names.test(withoutAddress(folded, names))) return false
  return allPacks.some((pack) => namesPersonAlone(names.replace(folded, wishesOf(pack).person), pack))
}

/** "3 people", "duas pessoas": how many come. */
function withoutCounts(folded: string, { language }: LanguagePack): string {
  const numbers = ['\\d+', ...numbersInWords(folded, language)]
  return folded.replace(new RegExp(`(?<!\\p{L})(?:${numbers.join('|')}) \\p{L}+`, 'gu'), ' ')
}

/**
 * Whether a client speaks of a person at all: reason enough to get one when nothing else is understood. Who is greeted
 * by name, and how many people come, is nobody asked for.
 */
export function speaksOfPerson({ said, reading, input }: Turn): boolean {
  const names = namesOfSeller(input.knowledge)
  return said.some(({ text }) => {
    const folded = fold(text)
    if (names.test(withoutAddress(folded, names))) return true
    return reading.some((pack) => callsOf(pack).people.test(withoutCounts(folded, pack)))
  })
}

/** From so many words on the language of a message is beyond doubt. */
const telling = 8

/** The languages a wish is looked for in: short messages are easily taken for another's. */
function languagesOfWish({ segments, reading, pack, written }: Turn): readonly LanguagePack[] {
  const words = segments.reduce((sum, { words: each }) => sum + each.length, 0)
  return words < telling ? reading : [...new Set([packOf(written), pack])]
}

/** A client who wants a person gets one (FEATURES P5). Asking whether this is a person is not that. */
export const asksForPerson: Rule = (turn) => {
  const seller = namesOfSeller(turn.input.knowledge)
  const said = languagesOfWish(turn).map(wishesOf)
  const asks = (folded: string) => {
    const named = seller.test(folded)
    const asNamed = (person: string) => seller.replace(folded, person)
    return said.some(
      ({ asks: inOwnWords, asksForOne, person }) =>
        inOwnWords.test(folded) ||
        asksForOne.in(folded).test(folded) ||
        (named && asksForOne.in(asNamed(person)).test(asNamed(person))),
    )
  }
  const asked = turn.segments.some((segment) => {
    const { folded, topics, scores } = segment
    if (asks(folded)) return true
    const likely = scores.get('person') ?? 0
    const curious = topics[0] === 'bot' && (scores.get('bot') ?? 0) > likely
    if (curious) return likely > 0.6
    if (isBesideClear(segment, turn))
      return likely > 0.6 || said.some(({ mentions }) => mentions.test(folded))
    // "We need an interpreter" names a service and nobody to talk to; what is told beside a question seldom asks for one.
    const namesService = segment.mentions.some(({ kind }) => kind === 'not-offered')
    const isTold = !segment.isQuestion && turn.segments.some(({ isQuestion }) => isQuestion)
    if (namesService || isTold) return likely > 0.6 || said.some(({ mentions }) => mentions.test(folded))
    return likely > (topics[0] === 'person' ? 0.3 : 0.5) || said.some(({ mentions }) => mentions.test(folded))
  })
  const whole = turn.said.map(({ text }) => fold(text))
  // Too short to tell its language by: nobody has to ask in the right one.
  const isNamed = () =>
    whole.some((text) => mayNamePerson(text) && allPacks.some((pack) => namesPersonAlone(text, pack))) ||
    whole.some((text) => wantsSeller(text, seller))
  const isUnsplit = () => turn.segments.length === 0 && whole.some(asks)
  return asked || isNamed() || isUnsplit() ? handOff('asks-for-person', 'asked-for-person') : null
}
