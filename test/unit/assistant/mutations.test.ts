import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/assistant/checks/check.ts'
import { runChecks } from '../../../src/assistant/checks/index.ts'
import { embeddedModel } from '../../../src/assistant/embedded/model.ts'
import { fillIn, sourceOf } from '../../../src/assistant/facts/placeholders.ts'
import { askOnce } from '../../../src/assistant/model/run.ts'
import { emptyBench, quotePackage } from '../../../src/assistant/model/tools.ts'
import { type Turn, understand } from '../../../src/assistant/turn.ts'
import { type ClientLanguage, clientLanguages } from '../../../src/domain/language.ts'
import { inMemberLanguage } from '../../../src/domain/member-text.ts'
import { cases } from '../../eval/data/index.ts'
import { misplacementsOf, mutationsOf, template } from '../../eval/mutations/planting.ts'
import { prices } from '../../eval/mutations/prices.ts'
import { specimens } from '../../eval/mutations/replies.ts'
import { turnOf } from '../../eval/turn.ts'

/** A turn of the logo designer's in a language. */
function turnIn(language: ClientLanguage, message = specimens[language].question): Turn {
  const turn = understand(
    turnOf({
      seller: 'logo',
      language,
      messages: [message],
      before: [],
      clientName: null,
      part: 'tuned',
      expectation: { set: 'person' },
    }),
  )
  expect(turn.language).toBe(language)
  return turn
}

/** The facts of a turn, with the price of a package with an extra, and of three packages. */
function pricedFacts(turn: Turn) {
  const bench = emptyBench()
  const request = { service_id: 'logo', package_id: 'brandmark', addon_ids: ['business-card'], qty: 1 }
  quotePackage(request, turn.input.knowledge, bench)
  quotePackage({ ...request, addon_ids: [], qty: 3 }, turn.input.knowledge, bench)
  expect(bench.computed.size).toBe(2)
  return sourceOf(turn.facts, bench.computed)
}

/** What the checks hold against a template. */
function objections(turn: Turn, template: string, facts = pricedFacts(turn)): string[] {
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
  const spoiled = specimens[language].clean.flatMap((clean) => mutationsOf(clean, specimens[language]))
  return spoiled.map((mutation) => ({ ...mutation, language, turn }))
})

/** Figures beside what they do not belong to, and figures of the client's that are agreed to. */
const mistaken = clientLanguages.flatMap((language) => {
  const { clean, client, affirmed } = prices[language]
  const misplaced = clean
    .flatMap(misplacementsOf)
    .map((mutation) => ({ ...mutation, language, turn: turnIn(language) }))
  const agreed = affirmed.map((said) => ({
    kind: said,
    template: template(said),
    language,
    turn: turnIn(language, client),
  }))
  return [...misplaced, ...agreed]
})

describe('What is planted in a clean reply', () => {
  it('is untrue in every language', () => {
    expect(new Set(planted.map(({ language }) => language)).size).toBe(clientLanguages.length)
  })

  it.each([
    ['Untruths and promises', planted],
    ['True figures of another thing, and those of clients', mistaken],
  ])('%s are caught 99 times in 100', (_, mutations) => {
    const missed = mutations.filter((mutation) => objections(mutation.turn, mutation.template).length === 0)
    const named = [...new Set(missed.map(({ language, kind }) => `${language}: ${kind}`))]
    expect(mutations.length).toBeGreaterThanOrEqual(500)
    expect(missed.length / mutations.length, named.join('\n')).toBeLessThanOrEqual(0.01)
  })
})

it('Clean replies raise fewer than one false alarm in a hundred', async () => {
  const written = clientLanguages.flatMap((language) => {
    const turn = turnIn(language)
    const { clean: priced, client, toldBack } = prices[language]
    return [
      ...[...specimens[language].clean, ...priced].map((clean) => ({
        clean,
        found: objections(turn, template(clean)),
      })),
      { clean: toldBack, found: objections(turnIn(language, client), toldBack) },
    ]
  })
  expect(written.filter(({ found }) => found.length > 0)).toEqual([])
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
