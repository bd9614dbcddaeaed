import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAssistant } from '../../../src/assistant/pipeline.ts'
import { normalise } from '../../../src/assistant/understanding/normalise.ts'
import { AssistantSettings } from '../../../src/domain/assistant-settings.ts'
import { Knowledge } from '../../../src/domain/knowledge.ts'
import { clientLanguages } from '../../../src/domain/language.ts'
import { demoKnowledge, demoSettings } from '../../../src/local/demo/knowledge.ts'
import { cases } from '../../eval/data/index.ts'
import { en as strangersEn } from './held-out/en.ts'
import { es as strangersEs } from './held-out/es.ts'
import { pt as strangersPt } from './held-out/pt.ts'
import { conversation, quietly, reply, turnOf } from './turns.ts'

const sentences = [strangersEn, strangersEs, strangersPt].flatMap(({ answer, handOff }) => [
  ...answer.map(([, sentence]) => sentence),
  ...handOff,
])
/** What honest clients write, in every language that answers. */
const sayings = cases
  .filter(({ part, expectation }) => part === 'tuned' && expectation.set !== 'attack')
  .flatMap(({ messages }) => messages)
/** Marks that show nothing, and turn the direction of what follows. */
const unseen = fc.constantFrom('\u200B', '\u200D', '\u202E', '\u2066', '\u2069', '\u061C', '\uFEFF')
const anything = fc.oneof(
  fc.constantFrom(...sayings),
  fc
    .tuple(fc.constantFrom(...sayings), fc.array(unseen, { minLength: 1, maxLength: 9 }), fc.nat())
    .map(([said, marks, seed]) =>
      marks.reduce((text, mark, at) => insert(text, mark, seed * (at + 1)), said),
    ),
  fc.tuple(fc.constantFrom(...sayings), fc.constantFrom(...sayings)).map((both) => both.join('\n')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.tuple(fc.constantFrom(...sentences), fc.string({ maxLength: 40 })).map((parts) => parts.join(' ')),
  fc.constantFrom(...sentences),
)

function insert(text: string, mark: string, place: number): string {
  const at = place % (text.length + 1)
  return text.slice(0, at) + mark + text.slice(at)
}

const numbersIn = (text: string) => text.match(/\p{N}+/gu) ?? []
const factNumbers = new Set(numbersIn(JSON.stringify(demoKnowledge)))
for (const { packages, addOns, rush, revisions } of demoKnowledge.services) {
  const prices = [...packages, ...addOns].map(({ price }) => price.minor / 100)
  if (rush.kind === 'offered') prices.push(rush.surcharge.minor / 100)
  if (revisions.extraRound) prices.push(revisions.extraRound.minor / 100)
  const written = clientLanguages.flatMap((language) => prices.map((price) => price.toLocaleString(language)))
  for (const part of written.flatMap(numbersIn)) factNumbers.add(part)
}

describe('whatever a client writes', () => {
  test('there is exactly one text, and nothing in it that is neither a fact nor the client’s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 3 }), async (texts) => {
        const { text, audit, handoff } = await reply(texts)
        expect(text.trim()).not.toBe('')
        expect(text).not.toMatch(/\{\{|\}\}|\b(?:undefined|null)\b/)
        const said = new Set(numbersIn(texts.map(normalise).join('\n')))
        for (const number of numbersIn(text)) expect(factNumbers.has(number) || said.has(number)).toBe(true)
        expect(audit.checks.filter(({ passed }) => !passed)).toEqual([])
        expect(handoff?.reason).not.toBe('failure')
      }),
      { numRuns: 400 },
    )
  })

  test('the same turn gets the same answer', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expect(await reply(text)).toEqual(await reply(text))
      }),
      { numRuns: 60 },
    )
  })

  test('an episode of any messages reaches a person before it goes on for ever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 26, maxLength: 26 }), async (messages) => {
        const says = conversation()
        for (const message of messages) if ((await says(message)).handoff) return
        expect.unreachable('Twenty-six turns without a person.')
      }),
      { numRuns: 15 },
    )
  })
})

describe('when the responder itself is broken', () => {
  const broken = createAssistant({
    model: null,
    embedded: () => {
      throw new Error('The responder fell over.')
    },
  })

  test('the client hears that a person answers', async () => {
    const { text, handoff } = await reply('How much is a logo?', {}, broken)
    expect(handoff?.reason).toBe('failure')
    expect(text).toContain('Ana Souza')
  })

  test('an abort is an abort', async () => {
    const signal = AbortSignal.abort(new Error('a person took over'))
    const turn = broken.takeTurn(turnOf('How much is a logo?'), { ...quietly(), signal })
    await expect(turn).rejects.toThrow('a person took over')
  })
})

describe('what is committed', () => {
  test('the demo seller is a valid document, and so are her settings', () => {
    expect(Knowledge.parse(demoKnowledge)).toEqual(demoKnowledge)
    expect(AssistantSettings.parse(demoSettings)).toEqual(demoSettings)
  })

  test('a document with two things of one name, or a rush for no package, is refused', () => {
    const [logo] = demoKnowledge.services
    if (!logo) return expect.unreachable()
    const twice = { ...demoKnowledge, services: [logo, logo] }
    expect(Knowledge.safeParse(twice).success).toBe(false)
    const rush = { ...logo, rush: { ...logo.rush, packageIds: ['gold'] } }
    expect(Knowledge.safeParse({ ...demoKnowledge, services: [rush] }).success).toBe(false)
  })
})
