import { allPacks } from '../languages/index.ts'
import { fold, phrasePattern } from '../understanding/words.ts'
import { handOff, type Rule } from './rule.ts'

/** The words for wanting a person, in one language. */
type Wishes = { asks: RegExp; mentions: RegExp; people: RegExp; politeness: RegExp }

let wishes: readonly Wishes[] | null = null

/** Every language's words: nobody has to ask in the right one. */
function patterns(): readonly Wishes[] {
  wishes ??= allPacks.map(({ language, lexicon }) => {
    const person = `(?:${lexicon.people.join('|')})`
    const pattern = (phrases: readonly string[]) =>
      phrasePattern(
        phrases.map((phrase) => phrase.replaceAll('{person}', person)),
        language !== 'zh',
      )
    return {
      asks: pattern(lexicon.asksForPerson),
      mentions: pattern(lexicon.mentionsPerson),
      people: pattern(lexicon.people),
      politeness: pattern(lexicon.politeness),
    }
  })
  return wishes
}

/** No call for a person that names one and nothing else is longer, in UTF-16 units. */
const longestCall = 60

/** Whether a text names a person and nothing else: "operator", "an agent, please". */
function namesPersonAlone(folded: string, { people, politeness }: Wishes): boolean {
  if (folded.length > longestCall || !people.test(folded)) return false
  const without = (text: string, { source }: RegExp) => text.replace(new RegExp(source, 'gu'), ' ')
  return !/[\p{L}\p{N}]/u.test(without(without(folded, people), politeness))
}

/** A client who wants a person gets one (FEATURES P5). Asking whether this is a person is not that. */
export const asksForPerson: Rule = (turn) => {
  const asks = (folded: string) => patterns().some((each) => each.asks.test(folded))
  const asked = turn.segments.some(({ folded, topics, scores }) => {
    if (asks(folded)) return true
    const likely = scores.get('person') ?? 0
    const curious = topics[0] === 'bot' && (scores.get('bot') ?? 0) > likely
    if (curious) return likely > 0.6
    return likely > 0.5 || patterns().some(({ mentions }) => mentions.test(folded))
  })
  const whole = turn.texts.map(({ text }) => fold(text))
  const named = whole.some((text) => patterns().some((each) => namesPersonAlone(text, each)))
  const unsplit = turn.segments.length === 0 && whole.some(asks)
  return asked || named || unsplit ? handOff('asks-for-person', 'asked-for-person') : null
}
