import { describe, expect, it } from 'vitest'
import { handoffTopics, topics } from '../../../src/assistant/understanding/topics.ts'
import { refuseName } from '../../../src/domain/assistant-name.ts'
import { HandoffReason } from '../../../src/domain/handoff.ts'
import { Concern } from '../../../src/domain/learning.ts'
import { CaseFault } from '../../../src/domain/regression.ts'
import { shapeCodes } from '../../../src/protocol/wrong.ts'
import { en } from '../../../ui/kit/i18n/en.ts'
import { en as settings } from '../../../ui/kit/i18n/settings/en.ts'
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

  it('for every fault of a reply that keeps a version from being published, or an answer from being approved', () => {
    expect(wordless([...CaseFault.shape.code.options, ...Concern.options], settings.fault)).toEqual([])
  })

  it('for everything that is wrong with the shape of a value', () => {
    expect(wordless(shapeCodes, settings.wrong)).toEqual([])
  })

  it('for every reason an assistant may not be called something', () => {
    const names = ['Fuck', 'Upwork', 'WhatsApp', 'Elon Musk', 'Official', 'Li\u0430']
    const codes = names.map((name) => `name-${refuseName(name, [])?.code}`)
    expect(new Set(codes).size).toBe(names.length)
    expect(wordless(codes, settings.problem)).toEqual([])
  })
})
