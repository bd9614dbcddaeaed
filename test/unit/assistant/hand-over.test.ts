import { describe, expect, test } from 'vitest'
import type { TurnOutcome } from '../../../src/assistant/assistant.ts'
import { packOf } from '../../../src/assistant/languages/index.ts'
import { clientLanguages } from '../../../src/domain/language.ts'
import { ar } from './hand-over/ar.ts'
import { it } from './hand-over/it.ts'
import type { Probes, Said, Seller } from './hand-over/probes.ts'
import { sellers } from './hand-over/sellers.ts'
import { zh } from './hand-over/zh.ts'
import { reply } from './turns.ts'

const languages: Readonly<Record<'it' | 'ar' | 'zh', Probes>> = { it, ar, zh }

/** What may go wrong where wordings are as varied as these; the same shares a language must keep to be live. */
const mostAnswered = 0.02
const leastFound = 0.85

const ids = Object.keys(sellers).filter((id): id is Seller => id in sellers)

const each = (said: Said): (readonly [Seller, string])[] =>
  ids.flatMap((seller) => (said[seller] ?? []).map((text) => [seller, text] as const))

const ask = (seller: Seller, text: string) =>
  reply(text, { knowledge: sellers[seller], languages: clientLanguages })

/** An answer, as opposed to a handoff or to asking back. */
const answers = ({ handoff, misunderstood }: TurnOutcome) => handoff === null && !misunderstood

describe.each(['it', 'ar', 'zh'] as const)('a client who writes %s', (language) => {
  const { handOver, answer } = languages[language]

  test.runIf(packOf(language).phrases)('is not answered what only a person may decide', async () => {
    const said = Object.values(handOver).flatMap(each)
    const answered = await Promise.all(
      said.map(async ([seller, text]) => (answers(await ask(seller, text)) ? [text] : [])),
    )
    expect(said.length).toBeGreaterThan(150)
    expect(answered.flat().length / said.length, answered.flat().join('\n')).toBeLessThanOrEqual(mostAnswered)
  })

  test.runIf(packOf(language).phrases)('is answered what the records hold', async () => {
    const said = Object.entries(answer).flatMap(([fact, by]) =>
      each(by).map((one) => [fact, ...one] as const),
    )
    const missed = await Promise.all(
      said.map(async ([fact, seller, text]) => {
        const outcome = await ask(seller, text)
        const found = answers(outcome) && outcome.audit.facts.some(({ id }) => id.endsWith(fact))
        return found ? [] : [text]
      }),
    )
    expect(1 - missed.flat().length / said.length, missed.flat().join('\n')).toBeGreaterThanOrEqual(
      leastFound,
    )
  })
})
