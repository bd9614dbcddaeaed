import { withoutFacts } from '../facts/placeholders.ts'
import { canary } from '../model/prompt.ts'
import type { Turn } from '../turn.ts'
import { languageOfWords, scriptOf } from '../understanding/language.ts'
import type { Segment } from '../understanding/segments.ts'
import { keepingLately, wordCount, wordsOf } from '../understanding/words.ts'
import { type Check, ownWords, wordsBesideQuotes } from './check.ts'
import { fault } from './faults.ts'

/** Longest reply, in UTF-16 units; every channel takes this much in one message. */
export const longestReply = 3000
/** Fewer different words of its own than this say too little to tell their language. */
const tellingWords = 5
/** So many words in a row of the instructions are a quotation, not a coincidence. */
const leakedRun = 8

export const rightLength: Check = ({ text, template }) => {
  if (template.trim() === '') return fault('empty')
  return text.length > longestReply ? fault('too-long', longestReply) : null
}

/** Replies are often in the same words, and telling their language is what takes longest to check. */
const languageWrittenIn = keepingLately((words) => scriptOf(words) ?? languageOfWords(words))

export const rightLanguage: Check = (draft) => {
  if (draft.language !== draft.turn.language) return fault('other-language', '', draft.turn.language)
  // A list says the same few words in each line.
  const own = [...new Set(wordsBesideQuotes(draft).split(/\s+/))].join(' ')
  if (wordCount(own) < tellingWords) return null
  const written = languageWrittenIn(own)
  return written && written !== draft.language ? fault('other-language', written, draft.language) : null
}

/** In lower case: V8 takes five times as long to compile it with the flag `i` (2026-11). */
const contact =
  /https?:|www\.|[\p{L}\p{N}_-]\.(?:com|net|org|io|br|me|app|dev|co|ly|gg|es|mx|pt|de|fr|it|ru|cn|info|link|shop|site)(?![\p{L}\p{N}])|@[\p{L}\p{N}_]{2,}|\+?\d[\d\s().-]{6,}\d/u

/** No links, addresses, phones or handles but those of the seller's facts. */
export const noForeignContacts: Check = (draft) => {
  const found = ownWords(draft).toLowerCase().match(contact)
  return found ? fault('foreign-contact', found[0]) : null
}

const machinery =
  /\b(?:hand_off|collect_requirement|quote_package|schedule_follow_up|fact_ids?|system prompt)\b/i

/** Nothing of the instructions reaches the client. */
export const noLeak: Check = ({ template, instructions }) => {
  if (template.includes(canary) || machinery.test(template)) return fault('speaks-of-instructions')
  if (!instructions) return null
  // Placeholders are copied from the instructions, as they should be.
  const rules = ` ${wordsOf(withoutFacts(instructions.split('Facts (placeholder')[0] ?? '')).join(' ')} `
  const words = wordsOf(withoutFacts(template))
  const copied = words.some((_, at) => {
    const run = words.slice(at, at + leakedRun)
    return run.length === leakedRun && rules.includes(` ${run.join(' ')} `)
  })
  return copied ? fault('repeats-instructions') : null
}

/** From here up a sentence may well be a command, and repeating it is what it wants. */
const perhapsCommand = 0.25

/** Whether a client may want this sentence repeated. */
export const mayBeCommand = ({ scores }: Segment, { suspicious }: Turn): boolean =>
  suspicious || (scores.get('injection') ?? 0) >= perhapsCommand

/** What a client tells the assistant to say is not said, not even as a quotation. */
export const noEcho: Check = ({ template, turn }) => {
  const echoed = turn.segments.some(
    (segment) => mayBeCommand(segment, turn) && template.includes(`“${segment.text}”`),
  )
  return echoed ? fault('repeats-command') : null
}

/** The first message of an episode says, in the client's language, that it comes from an AI. */
export const disclosed: Check = ({ text, disclosure }) =>
  disclosure !== null && !text.startsWith(disclosure) ? fault('undisclosed') : null
