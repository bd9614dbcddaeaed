import { describe, expect, test } from 'vitest'
import type { TurnOutcome } from '../../../src/assistant/assistant.ts'
import { en } from './held-out/en.ts'
import { es } from './held-out/es.ts'
import type { Expectation, HeldOut } from './held-out/held-out.ts'
import { pt } from './held-out/pt.ts'
import { reply } from './turns.ts'

const languages: Record<string, HeldOut> = { en, pt, es }

/** The field or fact a right answer must have used. */
const evidence: Record<Exclude<Expectation, 'bot' | 'courtesy'>, RegExp> = {
  price: /package\.[\w-]+\.price$/,
  packages: /package\.[\w-]+\.price$/,
  includes: /package\.[\w-]+\.includes$/,
  delivery: /\.delivery$/,
  rush: /\.delivery$/,
  revisions: /\.(revisions|extraRound)$/,
  unlimited: /\.revisions$/,
  services: /service\.[\w-]+\.(name|description)$/,
  extras: /add-on\.[\w-]+\.price$/,
  payment: /faq\.payment/,
  process: /faq\.process/,
  portfolio: /faq\.portfolio/,
  ownership: /faq\.ownership/,
  'file-formats': /faq\.file-formats/,
  location: /faq\.location/,
  experience: /faq\.experience/,
  declined: /not-offered\.[\w-]+\.topic$/,
}

function isRight(expected: Expectation, { handoff, misunderstood, audit }: TurnOutcome): boolean {
  if (handoff || misunderstood) return false
  if (expected === 'bot') return audit.topics.includes('bot')
  if (expected === 'courtesy') return audit.facts.length === 0
  return audit.facts.some(({ id }) => evidence[expected].test(id))
}

const percent = (part: number, whole: number) => `${part}/${whole} (${Math.round((100 * part) / whole)} %)`

describe.each(Object.entries(languages))('strangers who write in %s', (language, { answer, person }) => {
  test('are mostly answered, and rightly', async () => {
    const wrong: string[] = []
    for (const [expected, sentence] of answer) {
      const outcome = await reply(sentence)
      if (!isRight(expected, outcome) || outcome.language !== language) {
        wrong.push(`${expected}: ${sentence} -> ${outcome.handoff?.reason ?? outcome.audit.topics}`)
      }
    }
    console.info(`${language} answered rightly: ${percent(answer.length - wrong.length, answer.length)}`)
    if (process.env.SHOW_WRONG) console.info(wrong.join('\n'))
    expect(wrong.length / answer.length).toBeLessThanOrEqual(0.25)
  })

  test('get a person when they ask for one', async () => {
    const missed: string[] = []
    for (const sentence of person) {
      const { handoff } = await reply(sentence)
      if (handoff?.reason !== 'asked-for-person') missed.push(sentence)
    }
    console.info(`${language} given a person: ${percent(person.length - missed.length, person.length)}`)
    if (process.env.SHOW_WRONG) console.info(missed.join('\n'))
    expect(missed).toEqual([])
  })
})

test('strangers are not answered where a person must answer', async () => {
  const answered: string[] = []
  const all = Object.entries(languages).flatMap(([language, { handOff, person }]) =>
    [...handOff, ...person].map((sentence) => ({ language, sentence })),
  )
  let asked = 0
  for (const { language, sentence } of all) {
    const { handoff, misunderstood, audit } = await reply(sentence)
    if (!handoff && misunderstood) asked++
    if (!handoff && !misunderstood) answered.push(`${language}: ${sentence} -> ${audit.topics}`)
  }
  const passedOn = all.length - asked - answered.length
  console.info(
    `passed on: ${percent(passedOn, all.length)}, asked back: ${asked}, answered: ${answered.length}`,
  )
  if (process.env.SHOW_WRONG) console.info(answered.join('\n'))
  expect(answered.length / all.length).toBeLessThanOrEqual(0.015)
})
