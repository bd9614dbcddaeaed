import { namesForeignCountry } from '../facts/countries.ts'
import { clientNamesOf } from '../facts/short-names.ts'
import { cuePhrases } from '../languages/cues.ts'
import type { Turn } from '../turn.ts'
import type { Segment } from '../understanding/segments.ts'
import { type Mention, mentionsIn } from '../understanding/subjects.ts'
import type { Topic } from '../understanding/topics.ts'
import { bareForms, fold, lengthOf, wordsOf } from '../understanding/words.ts'
import { handOff, type Rule } from './rule.ts'

/** The seller's own handoff rules: a client names the subject, a person answers. */
export const sellersRules: Rule = (turn) => {
  const named = turn.segments
    .flatMap((segment) => mentionsBesideAges(segment, turn))
    .find(({ kind }) => kind === 'rule')
  const rule = named ?? ruleOnCountries(turn)
  return rule ? handOff('seller-rule', 'seller-rule', `rule.${rule.id}`) : null
}

/** "A baby of 8 months" wants no stay of months: what a sentence names, but for how old somebody is. */
function mentionsBesideAges({ folded, language, mentions }: Segment, { input }: Turn): readonly Mention[] {
  if (!mentions.some(({ kind }) => kind === 'rule')) return []
  const rest = cuePhrases(language, 'ages').replace(folded, ' ')
  return rest === folded ? mentions : mentionsIn(wordsOf(rest), clientNamesOf(input.knowledge))
}

/** The seller's rule for work abroad, where a client names a country instead: "would you come to Iceland?". */
function ruleOnCountries({ segments, input: { knowledge } }: Turn) {
  const { sourceLanguage, handoffRules } = knowledge
  const rule = handoffRules.find(({ when }) => cuePhrases(sourceLanguage, 'abroad').test(fold(when.text)))
  const isNamed = ({ folded, language }: Segment) => namesForeignCountry(folded, language, knowledge)
  return rule && segments.some(isNamed) ? rule : null
}

/** What a service does not include: declined in the seller's name, or passed on, as the seller chose. */
export const notOffered: Rule = (turn) => {
  const asked = turn.segments.flatMap((segment) => askedButNotOffered(segment, turn))
  const responses = asked.map(({ mention }) => {
    const service = turn.input.knowledge.services.find(({ id }) => id === mention.serviceId)
    return { mention, response: service?.notOffered.find(({ id }) => id === mention.id)?.response }
  })
  const entry = ({ serviceId, id }: Mention) => `service.${serviceId}.not-offered.${id}`
  const passed = responses.find(({ response }) => response === 'handoff')
  if (passed) return handOff('not-offered', 'out-of-scope', entry(passed.mention))
  const declined = responses.find(({ response }) => response === 'decline')
  return declined ? { rule: 'not-offered', entry: entry(declined.mention), action: 'compose' } : null
}

/** Subjects in which naming another trade is not asking for it: "do you have a website with your work?". */
const elsewhere: ReadonlySet<Topic> = new Set([
  'portfolio',
  'payment',
  'location',
  'experience',
  'file-formats',
  'ownership',
  'bot',
  'availability',
  'greeting',
  'thanks',
])

/** The things a sentence asks for that the seller does not do. */
export function askedButNotOffered(segment: Segment, turn: Turn): { mention: Mention }[] {
  const [top] = segment.topics
  const meansElse = top !== undefined && elsewhere.has(top) && (segment.scores.get(top) ?? 0) >= 0.5
  if (meansElse && !isAllItNames(segment)) return []
  const offered = segment.mentions.filter(({ kind }) => kind === 'service' || kind === 'add-on')
  const told = top === 'details' && !segment.isQuestion
  return segment.mentions
    .filter(({ kind }) => kind === 'not-offered')
    .filter((mention) => {
      const alsoOffered = offered.some(({ start, end }) => start <= mention.start && end >= mention.end)
      const purpose = isPurpose(segment, mention)
      return !alsoOffered && !(purpose && (offered.length > 0 || told || turn.asked !== null))
    })
    .map((mention) => ({ mention }))
}

/** "Do you take pets?": beside the thing there is hardly a word that could make it about something else. */
function isAllItNames({ words, mentions, commonWords }: Segment): boolean {
  const rest = words.filter(
    (word, at) => !commonWords.has(word) && !mentions.some(({ start, end }) => at >= start && at < end),
  )
  return mentions.every(({ kind }) => kind === 'not-offered') && lengthOf(rest) <= 1
}

/** Whether the thing is what the work is for: one of the few words before it says so, or what is written onto it. */
function isPurpose({ words, language }: Segment, { start }: Mention): boolean {
  const [, onto] = bareForms(words[start] ?? '')
  const before = words.slice(Math.max(0, start - 3), start)
  return cuePhrases(language, 'purpose').test([...before, ...(onto ? [words[start]] : [])].join(' '))
}
