import { allPacks } from '../languages/index.ts'
import { fold, phrasePattern } from '../understanding/words.ts'
import { handOff, type Rule } from './rule.ts'

let wishes: readonly RegExp[] | null = null

/** The words for wanting a person, in every language: nobody has to ask in the right one. */
function patterns(): readonly RegExp[] {
  wishes ??= allPacks.map(({ language, lexicon }) => phrasePattern(lexicon.asksForPerson, language !== 'zh'))
  return wishes
}

/** A client who wants a person gets one (FEATURES P5). Asking whether this is a person is not that. */
export const asksForPerson: Rule = (turn) => {
  const asked = turn.segments.some(({ folded, topics, scores }) => {
    const said = patterns().some((pattern) => pattern.test(folded))
    const likely = scores.get('person') ?? 0
    const curious = topics[0] === 'bot' && (scores.get('bot') ?? 0) > likely
    return curious ? likely > 0.6 : said || likely > 0.5
  })
  const unsplit = turn.texts.some(
    ({ text }) => turn.segments.length === 0 && patterns().some((p) => p.test(fold(text))),
  )
  return asked || unsplit ? handOff('asks-for-person', 'asked-for-person') : null
}
