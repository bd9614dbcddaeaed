import { FaqTopic, type Knowledge } from '../../domain/knowledge.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import { coverageOf } from '../facts/coverage.ts'
import { unknownThings } from '../facts/unknown-things.ts'
import { cuePhrases } from '../languages/cues.ts'
import { referring } from '../languages/referring-words.ts'
import { likelihoodOfPerson } from '../rules/topics.ts'
import type { Turn } from '../turn.ts'
import { askingWordsOf } from '../understanding/classifier.ts'
import type { Segment } from '../understanding/segments.ts'
import type { Mention } from '../understanding/subjects.ts'
import { courtesies, handoffTopics, type Topic } from '../understanding/topics.ts'
import { isHan, lengthOf } from '../understanding/words.ts'

/** How sure the classifier must be of what it answers. */
export const certain = 0.5

/** The same where the sentence names something the seller sells and no strange thing beside it, or nothing at all. */
export const certainOfOwn = 0.35

/** The same of a price or a service beside a word nobody taught: that may make it another work's. */
const certainOfOffer = 0.6

/** How sure it must be of what a sentence asks that is no question by its form. */
export const certainOfTold = 0.65

/** So sure that nearness to one of the seller's questions does not outweigh it. */
export const verySure = 0.85

/** So likely a person's business that it may well be. */
export const slightly = 0.12

/** So sure that a strange word beside it is a word of chat, and no other thing. */
const unmistakable = 0.985

/** What is sold. */
const ofOwn: ReadonlySet<Mention['kind']> = new Set<Mention['kind']>(['service', 'package', 'add-on'])

/** How sure the classifier must be of a sentence. */
export function sureFrom({ mentions, strangeWords, words, commonWords }: Segment): number {
  if (words.every((word) => commonWords.has(word))) return certainOfOwn
  const namesOwn = mentions.some(({ kind }) => ofOwn.has(kind))
  return namesOwn && strangeWords.length === 0 ? certainOfOwn : certain
}

/** "What rooms are there?": beside the thing itself hardly a word that is not grammar, and none that names another. */
export function saysNothingElse(segment: Segment, { input }: Turn): boolean {
  const { words, mentions, commonWords, strangeWords, topics } = segment
  const rest = words.filter(
    (word, at) => !commonWords.has(word) && !mentions.some(({ start, end }) => at >= start && at < end),
  )
  if (lengthOf(rest) > 0 || strangeWords.length > 0 || (topics[0] && handoffTopics.has(topics[0])))
    return false
  return unknownThings(segment, input.knowledge).length === 0
}

/** Topics that are about a piece of work, which a sentence names or leaves to be understood. */
const ofTheWork: ReadonlySet<Topic> = new Set<Topic>([
  'delivery',
  'rush',
  'includes',
  'recommendation',
  'packages',
])

/** What the seller's own questions may be about. */
export const faqTopics: ReadonlySet<Topic> = new Set<Topic>(FaqTopic.options)

/** Mostly words nobody taught, or nearly as likely a person's business: better asked back than answered. */
export function isDoubtful(segment: Segment, topic: Topic, { input }: Turn): boolean {
  const telling = segment.words.filter((word) => !segment.commonWords.has(word))
  const strange = segment.strangeWords.length
  const score = segment.scores.get(topic) ?? 0
  const foreign =
    strange > 0 && (strange * 2 > telling.length || (ofTheOffer.has(topic) && score < certainOfOffer))
  const { nearest } = coverageOf(segment, input.knowledge)
  const placed =
    (segment.mentions.length > 0 && (strange < 2 || ofTheOffer.has(topic))) ||
    (nearest !== null && nearest.topic === topic && strange < 2 && !saysUnread(segment)) ||
    score >= (ofTheWork.has(topic) || saysUnread(segment) ? unmistakable : 0.8)
  // "I need a marketplace for boats with split payments" tells of another work.
  const tells = !segment.isQuestion && strange > 1 && segment.mentions.length === 0
  return (
    foreign ||
    tells ||
    (strange > 0 && !placed) ||
    (score < 0.75 && likelihoodOfPerson(segment) > slightly) ||
    isOfUnknown(segment, topic, input.knowledge)
  )
}

/** So sure of one of the seller's questions that an unknown word beside it makes it no other. */
const certainOfQuestion = 0.68

/** "Can people log in and see their invoices": a little like one of the seller's questions, which shares no word with it. */
function isOfUnknown(segment: Segment, topic: Topic, knowledge: Knowledge): boolean {
  if (!segment.isQuestion || !faqTopics.has(topic)) return false
  if ((segment.scores.get(topic) ?? 0) >= certainOfQuestion) return false
  const { faq, nearest } = coverageOf(segment, knowledge)
  const isBorneOut = faq?.faq.topic === topic || nearest?.topic === topic
  return !isBorneOut && unknownThings(segment, knowledge).length > 0
}

/** No longer question about what stands before it has a subject of its own, in words. */
const longestFollowUp = 5

/** Shorter questions go on after a mark, in words. */
const longestOpening = 3

/** "Could you film it from a boat? How much?": a short question is about what stands before it, understood or not. */
export function followsUnknown(segment: Segment, { segments, input }: Turn): boolean {
  const before = segments[segments.indexOf(segment) - 1]
  if (!before || segment.mentions.length > 0 || lengthOf(segment.words) > longestFollowUp) return false
  const {
    topics: [top],
    isQuestion,
    mentions,
    scores,
  } = before
  const { faq, likeliest } = coverageOf(before, input.knowledge)
  if (faq || likeliest || (top === undefined ? !isQuestion : courtesies.has(top))) return false
  if (mentions.some(({ kind }) => ofOwn.has(kind))) return false
  if (top === undefined || handoffTopics.has(top)) return true
  return (isQuestion || top !== 'details') && (scores.get(top) ?? 0) < certain
}

/** "We would sell them on. Do you do that?": what is pointed at stands before, and holds a word nobody knows. */
export function pointsAtUnknown(segment: Segment, topic: Topic, { segments, input }: Turn): boolean {
  const before = segments[segments.indexOf(segment) - 1]
  if (!before || topic !== 'services' || segment.mentions.length > 0) return false
  if (lengthOf(segment.words) > longestFollowUp) return false
  const points = referring(segment.language, 'points').test(segment.folded)
  return points && unknownThings(before, input.knowledge).length > 0
}

/** "Can I see them? the ones nobody chose": what stands after a short question may be the end of it, and is not understood. */
export function endsUnknown(segment: Segment, { segments }: Turn): boolean {
  const after = segments[segments.indexOf(segment) + 1]
  if (!after || after.isQuestion || lengthOf(segment.words) > longestOpening) return false
  const [top] = after.topics
  const isRead = top !== undefined && (after.scores.get(top) ?? 0) >= certain
  return !isRead && after.strangeWords.length > 0 && lengthOf(after.words) <= longestFollowUp
}

/** Topics whose answer depends on what exactly is wanted. */
export const ofTheOffer: ReadonlySet<Topic> = new Set<Topic>([
  'price',
  'packages',
  'services',
  'delivery',
  'rush',
])

/** How many words after "with" a feature may be. */
const featureReach = 3

/** "A logo with holographic foil": a feature none of the records know makes the work another. */
export const wantsUnknownFeature = (segment: Segment, { input }: Turn): boolean =>
  segment.mentions.length > 0 && namesFeature(segment, unknownThings(segment, input.knowledge))

/** "Both languages with different tones": what may be another work is a person's business, more so where it is told. */
export function mayBeCustom(segment: Segment): boolean {
  if (!segment.isQuestion) return (segment.scores.get('custom') ?? 0) > slightly
  return likelihoodOfPerson(segment) > (namesFeature(segment, segment.strangeWords) ? 0.2 : 0.4)
}

function namesFeature({ words, language }: Segment, features: readonly string[]): boolean {
  if (features.length === 0) return false
  return words.some((word, at) => {
    const before = words.slice(Math.max(0, at - featureReach), at)
    return features.includes(word) && before.some((each) => cuePhrases(language, 'features').test(each))
  })
}

/** A price or a service asked for by a name that nothing of the seller's has. */
export function asksForUnknownThing(segment: Segment, topic: Topic, turn: Turn): boolean {
  if ((topic !== 'price' && topic !== 'services') || segment.mentions.length > 0) return false
  const taught = askingWordsOf(segment.language)
  const own = ownNames(turn.input.knowledge, segment.language)
  // Any two Chinese characters may make a word of their own: only those of the question itself are none.
  return (
    segment.strangeWords.length > 0 ||
    segment.words.some((word) => isHan(word) && !taught.has(word) && !own.includes(word))
  )
}

/** "Do you teach logo design?": a yes would be to the unknown word too. */
export function affirmsUnknown(segment: Segment, topic: Topic, { input }: Turn): boolean {
  if (topic !== 'services' || !segment.isQuestion) return false
  if (saysUnread(segment)) return true
  const names = segment.mentions.some(({ kind }) => kind === 'service')
  return names && unknownThings(segment, input.knowledge).length > 0
}

/** "Does the suite have a balcony?": what is known to be in it does not tell. */
export function asksForUnknownPart(segment: Segment, topic: Topic, { input }: Turn): boolean {
  if (topic !== 'includes' || !segment.isQuestion || coverageOf(segment, input.knowledge).included)
    return false
  return unknownThings(segment, input.knowledge).length > 0
}

/** Whether a sentence holds a word nobody taught, in a script whose words no part of them gives away. */
export function saysUnread({ strangeWords, language }: Segment): boolean {
  return strangeWords.some((word) => taughtWhole.has(language) || wholeWords.test(word))
}

/** Scripts whose words were taught whole, or not at all. */
const wholeWords = /\p{Script=Han}|\p{Script=Arabic}/u
/** Languages written in them, in which a Latin word is another's: "VR视频". */
const taughtWhole: ReadonlySet<ClientLanguage> = new Set<ClientLanguage>(['ar', 'zh'])

/** What the seller calls what is sold, in one language. */
const ownNames = ({ services }: Knowledge, language: ClientLanguage): string =>
  services
    .flatMap(({ name, offered, packages }) => [
      ...(name.terms[language] ?? []),
      ...[name, ...offered, ...packages.map((item) => item.name)].map(
        ({ variants }) => variants[language] ?? '',
      ),
    ])
    .join(' ')
