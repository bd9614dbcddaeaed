import type { Lexicon } from '../languages/pack.ts'
import { Phrases } from '../understanding/phrases.ts'
import { mentionsIn, subjectsOf } from '../understanding/subjects.ts'
import { fold, wordsOf } from '../understanding/words.ts'
import { type Check, clausesOf, ownWords } from './check.ts'
import { fault } from './faults.ts'

const phrases = new WeakMap<Lexicon, Record<'negation' | 'promises' | 'claimsHuman', Phrases>>()

function phrasesOf(lexicon: Lexicon) {
  let found = phrases.get(lexicon)
  if (!found) {
    found = {
      negation: new Phrases(lexicon.negation),
      promises: new Phrases(lexicon.promises),
      claimsHuman: new Phrases(lexicon.claimsHuman),
    }
    phrases.set(lexicon, found)
  }
  return found
}

/** Nothing free, guaranteed, discounted, unlimited or due at a certain time in the responder's own words. */
export const noPromises: Check = (draft) => {
  const { negation, promises } = phrasesOf(draft.turn.pack.lexicon)
  for (const clause of clausesOf(fold(ownWords(draft)))) {
    const promise = promises.first(clause)
    // "No extra charge" is a promise in spite of its "no", so the negation must stand outside of it.
    if (promise && !negation.test(clause.replace(promise[0], ' '))) {
      return fault('promise', promise[0].trim())
    }
  }
  return null
}

/** What the seller does not do is named only to decline it. */
export const nothingNotOffered: Check = (draft) => {
  const { negation } = phrasesOf(draft.turn.pack.lexicon)
  const subjects = subjectsOf(draft.turn.input.knowledge)
  for (const clause of clausesOf(ownWords(draft))) {
    const mentions = mentionsIn(wordsOf(clause), subjects)
    const offered = mentions.filter(({ kind }) => kind === 'service' || kind === 'add-on')
    const named = mentions.find(
      ({ kind, start }) => kind === 'not-offered' && !offered.some((each) => each.start === start),
    )
    if (named && !negation.test(fold(clause))) return fault('not-offered', named.id)
  }
  return null
}

/** The assistant never passes for a person. */
export const neverHuman: Check = (draft) => {
  const { claimsHuman } = phrasesOf(draft.turn.pack.lexicon)
  const claim = claimsHuman.first(fold(ownWords(draft)))
  return claim ? fault('claims-human', claim[0].trim()) : null
}
