import { ClientLanguage } from '../../domain/language.ts'
import type { ChatMessage, Formality, StyleProfile } from '../../domain/learning.ts'
import { fold, wordCount } from '../understanding/words.ts'
import { languageOf } from './concerns.ts'
import { closingOf, greetingOf } from './small-talk.ts'

type Counts = Record<string, number>

/** What has been counted so far: sums alone, so that counting can stop and go on. */
export type StyleCounts = {
  chats: number
  messages: number
  turns: number
  words: number
  withEmoji: number
  withExclamation: number
  greeted: number
  closed: number
  greetings: Counts
  closings: Counts
  markers: Counts
  languages: Counts
}

export const noStyle: StyleCounts = {
  chats: 0,
  messages: 0,
  turns: 0,
  words: 0,
  withEmoji: 0,
  withExclamation: 0,
  greeted: 0,
  closed: 0,
  greetings: {},
  closings: {},
  markers: {},
  languages: {},
}

const kinds = ['informal', 'formal'] as const

/** Words for "you" by how formal they are; folded. */
const markers: Partial<Record<ClientLanguage, Record<(typeof kinds)[number], readonly string[]>>> = {
  pt: {
    informal: ['tu', 'te', 'teu', 'tua', 'voce', 'vc', 'voces', 'vcs'],
    formal: ['senhor', 'senhora', 'sr', 'sra'],
  },
  es: { informal: ['tu', 'te', 'ti', 'contigo', 'vos'], formal: ['usted', 'ustedes', 'ud', 'uds'] },
  fr: { informal: ['tu', 'te', 'toi', 'ton', 'ta'], formal: ['vous', 'votre', 'vos'] },
  de: { informal: ['du', 'dich', 'dir', 'dein', 'deine'], formal: ['ihnen', 'ihr', 'ihre', 'ihren'] },
  it: { informal: ['tu', 'te', 'ti', 'tuo', 'tua'], formal: ['lei'] },
  en: { informal: ['hey', 'gonna', 'wanna', 'yeah', 'btw'], formal: ['sir', 'madam', 'dear', 'sincerely'] },
  ru: { informal: ['ты', 'тебе', 'тебя', 'твои'], formal: ['вы', 'вам', 'вас', 'ваш'] },
}

/** Adds what people wrote in one chat to the counts. The client's words and personal data count for nothing. */
export function measure(counts: StyleCounts, messages: readonly ChatMessage[]): StyleCounts {
  const written = messages.filter(({ from }) => from === 'person')
  const [first] = written
  const last = written.at(-1)
  if (first === undefined || last === undefined) return counts
  const greeting = greetingOf(first.text)
  const closing = closingOf(last.text)
  const all = written.map(({ text }) => text).join('\n')
  const language = languageOf(all)
  const isTurn = (message: ChatMessage, at: number) =>
    message.from === 'person' && messages[at - 1]?.from !== 'person'
  return {
    chats: counts.chats + 1,
    messages: counts.messages + written.length,
    turns: counts.turns + messages.filter(isTurn).length,
    words: counts.words + written.reduce((sum, { text }) => sum + wordCount(text), 0),
    withEmoji:
      counts.withEmoji + written.filter(({ text }) => /\p{Extended_Pictographic}/u.test(text)).length,
    withExclamation: counts.withExclamation + written.filter(({ text }) => /[!！]/.test(text)).length,
    greeted: counts.greeted + (greeting === null ? 0 : 1),
    closed: counts.closed + (closing === null ? 0 : 1),
    greetings: greeting === null ? counts.greetings : plus(counts.greetings, greeting, 1),
    closings: closing === null ? counts.closings : plus(counts.closings, closing, 1),
    markers: language === null ? counts.markers : plusMarkers(counts.markers, all, language),
    languages: language === null ? counts.languages : plus(counts.languages, language, 1),
  }
}

function plus(counts: Counts, key: string, by: number): Counts {
  return { ...counts, [key]: (counts[key] ?? 0) + by }
}

function plusMarkers(counts: Counts, text: string, language: ClientLanguage): Counts {
  const known = markers[language]
  if (known === undefined) return counts
  const words = fold(text).match(/\p{L}+/gu) ?? []
  return words.reduce((sum, word) => {
    const kind = kinds.find((each) => known[each].includes(word))
    return kind === undefined ? sum : plus(sum, `${kind}:${word}`, 1)
  }, counts)
}

const MOST_HABITS = 3

/** The counts as a profile; null when no person has written anything. */
export function profileOf(counts: StyleCounts): StyleProfile | null {
  if (counts.chats === 0) return null
  const share = (times: number, of: number) => Math.round((1000 * times) / Math.max(1, of)) / 1000
  const habits = (phrases: Counts) =>
    ranked(phrases)
      .slice(0, MOST_HABITS)
      .map(([phrase, times]) => ({ phrase, share: share(times, counts.chats) }))
  const spoken = Object.values(counts.languages).reduce((sum, times) => sum + times, 0)
  return {
    chats: counts.chats,
    messages: counts.messages,
    wordsPerMessage: Math.round((10 * counts.words) / counts.messages) / 10,
    messagesPerTurn: Math.round((10 * counts.messages) / counts.turns) / 10,
    emojiRate: share(counts.withEmoji, counts.messages),
    exclamationRate: share(counts.withExclamation, counts.messages),
    greeting: { share: share(counts.greeted, counts.chats), habits: habits(counts.greetings) },
    closing: { share: share(counts.closed, counts.chats), habits: habits(counts.closings) },
    address: {
      formality: formalityOf(counts.markers),
      markers: ranked(counts.markers).map(([key, times]) => ({
        word: key.slice(key.indexOf(':') + 1),
        times,
      })),
    },
    languages: ranked(counts.languages).map(([language, times]) => ({
      language: ClientLanguage.parse(language),
      share: share(times, spoken),
    })),
  }
}

/** Most frequent first; of the same frequency by the alphabet. */
function ranked(counts: Counts): [string, number][] {
  return Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

/** Informal or formal where one is four times the other, mixed between. */
function formalityOf(counts: Counts): Formality | null {
  const times = (kind: (typeof kinds)[number]) =>
    Object.entries(counts).reduce((sum, [key, count]) => (key.startsWith(`${kind}:`) ? sum + count : sum), 0)
  const [informal, formal] = [times('informal'), times('formal')]
  if (informal + formal === 0) return null
  if (informal >= 4 * formal) return 'informal'
  return formal >= 4 * informal ? 'formal' : 'mixed'
}
