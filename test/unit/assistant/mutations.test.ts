import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/assistant/checks/check.ts'
import { runChecks } from '../../../src/assistant/checks/index.ts'
import { embeddedModel } from '../../../src/assistant/embedded/model.ts'
import { fillIn, sourceOf } from '../../../src/assistant/facts/placeholders.ts'
import { askOnce } from '../../../src/assistant/model/run.ts'
import { type Turn, understand } from '../../../src/assistant/turn.ts'
import { type ClientLanguage, clientLanguages } from '../../../src/domain/language.ts'
import { inMemberLanguage } from '../../../src/domain/member-text.ts'
import { cases } from '../../eval/data/index.ts'
import { mutationsOf, template } from '../../eval/mutations/planting.ts'
import { specimens } from '../../eval/mutations/replies.ts'
import { turnOf } from '../../eval/turn.ts'

/** A turn of the logo designer's in a language. */
function turnIn(language: ClientLanguage): Turn {
  const turn = understand(
    turnOf({
      seller: 'logo',
      language,
      messages: [specimens[language].question],
      before: [],
      clientName: null,
      half: 'tuned',
      expectation: { set: 'person' },
    }),
  )
  expect(turn.language).toBe(language)
  return turn
}

/** What the checks hold against a template. */
function objections(turn: Turn, template: string, facts = sourceOf(turn.facts)): string[] {
  const draft: Draft = {
    turn,
    facts,
    template,
    citedIds: [],
    language: turn.language,
    text: fillIn(template, facts, turn.language),
    disclosure: null,
    instructions: null,
  }
  return runChecks(draft).flatMap(({ detail }) => (detail === null ? [] : [inMemberLanguage(detail, 'en')]))
}

const planted = clientLanguages.flatMap((language) => {
  const turn = turnIn(language)
  return specimens[language].clean.flatMap((clean) =>
    mutationsOf(clean, specimens[language]).map((mutation) => ({ ...mutation, language, turn })),
  )
})

describe('What is planted in a clean reply', () => {
  it('is more than 500 untruths in every language', () => {
    expect(planted.length).toBeGreaterThanOrEqual(500)
    expect(new Set(planted.map(({ language }) => language)).size).toBe(clientLanguages.length)
  })

  it('is caught 99 times in 100', () => {
    const missed = planted.filter((mutation) => objections(mutation.turn, mutation.template).length === 0)
    const named = [...new Set(missed.map(({ language, kind }) => `${language}: ${kind}`))]
    expect(missed.length / planted.length, named.join('\n')).toBeLessThanOrEqual(0.01)
  })
})

it('Clean replies raise fewer than one false alarm in a hundred', async () => {
  const written = clientLanguages.flatMap((language) => {
    const turn = turnIn(language)
    return specimens[language].clean.map((clean) => ({ clean, found: objections(turn, template(clean)) }))
  })
  const composed: typeof written = []
  for (const one of cases.filter(({ expectation }) => expectation.set === 'answer')) {
    const turn = understand(turnOf(one))
    const proposal = await askOnce(embeddedModel(turn), turn, new AbortController().signal)
    if (proposal.kind !== 'respond') continue
    const facts = sourceOf(turn.facts, proposal.computed)
    composed.push({ clean: proposal.answer.text, found: objections(turn, proposal.answer.text, facts) })
  }
  const replies = [...written, ...composed]
  const alarms = replies.filter(({ found }) => found.length > 0)
  expect(replies.length).toBeGreaterThan(500)
  expect(
    alarms.length / replies.length,
    alarms.map(({ clean, found }) => `${clean}\n  ${found.join(' ')}`).join('\n'),
  ).toBeLessThan(0.01)
})
