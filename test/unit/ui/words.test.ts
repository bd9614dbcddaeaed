import { describe, expect, it } from 'vitest'
import { handoffTopics, topics } from '../../../src/assistant/understanding/topics.ts'
import { HandoffReason } from '../../../src/domain/handoff.ts'
import { en } from '../../../ui/kit/i18n/en.ts'
import { reply } from '../assistant/turns.ts'

const wordless = (codes: Iterable<string>, words: object) => [...codes].filter((code) => !(code in words))

describe('The hub has words of its own', () => {
  it('for every reason a person is needed', () => {
    expect(wordless(HandoffReason.options, en.reason)).toEqual([])
  })

  it('for everything a message can be about, and for what is a person’s business by itself', () => {
    expect(wordless(topics, en.topic)).toEqual([])
    expect(wordless(handoffTopics.keys(), en.rule)).toEqual([])
  })

  it('for every check a reply goes through', async () => {
    const { audit } = await reply('How much is a logo?')
    expect(audit.checks.length).toBeGreaterThan(5)
    expect(
      wordless(
        audit.checks.map(({ name }) => name),
        en.check,
      ),
    ).toEqual([])
  })
})
