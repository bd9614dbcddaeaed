import type { Knowledge } from '../../domain/knowledge.ts'
import { allPacks, packOf } from '../languages/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import type { Turn } from '../turn.ts'
import { isEveryday } from '../understanding/classifier.ts'
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
function namesOfSeller(knowledge: Knowledge): Phrases {
  let names = sellerNames.get(knowledge)
  if (!names) {
    const words = wordsOf(knowledge.profile.displayName)
    names = new Phrases(words.filter((word) => word.length > 2 && !isEveryday(word)))
    sellerNames.set(knowledge, names)
  }
  return names
}

/** Whether a client speaks of a person at all: reason enough to get one when nothing else is understood. */
export function speaksOfPerson({ said, reading, input }: Turn): boolean {
  const names = [namesOfSeller(input.knowledge), ...reading.map((pack) => callsOf(pack).people)]
  return said.some(({ text }) => names.some((each) => each.test(fold(text))))
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
    whole.some((text) => mayNamePerson(text) && allPacks.some((pack) => namesPersonAlone(text, pack)))
  const isUnsplit = () => turn.segments.length === 0 && whole.some(asks)
  return asked || isNamed() || isUnsplit() ? handOff('asks-for-person', 'asked-for-person') : null
}
