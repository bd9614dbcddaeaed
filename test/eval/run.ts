import { parseArgs } from 'node:util'
import type { Assistant } from '../../src/assistant/assistant.ts'
import { assistantFrom } from '../../src/assistant/configuration.ts'
import { packOf } from '../../src/assistant/languages/index.ts'
import { clientLanguages } from '../../src/domain/language.ts'
import {
  type Case,
  cases,
  freshCases,
  heardCases,
  unheardCases,
  unmetCases,
  untoldCases,
} from './data/index.ts'
import { groupShortfalls, shortfalls } from './gates.ts'
import {
  asJson,
  breakdown,
  failures,
  gateTable,
  groupTable,
  languageTable,
  type Results,
  strangersTable,
} from './report.ts'
import { judge, type Verdict } from './score.ts'
import { turnOf } from './turn.ts'

/**
 * Scores the assistant on every case: the built-in responder always, a language model too where
 * `OPENAI_BASE_URL` and `OPENAI_MODEL` name one. Ends with 1 when the built-in responder misses a gate, one of a
 * language it is live in, or one of safety in what strangers wrote.
 *
 * `--failures` prints what went wrong in the parts that are read, `--reveal` everywhere, `--json` the numbers alone.
 */
const { values: options } = parseArgs({
  options: {
    failures: { type: 'boolean', default: false },
    reveal: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

/** Calls to a model that run side by side. */
const sideBySide = 4

async function verdictsOf(assistant: Assistant, given: readonly Case[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  const waiting = given.entries()
  const work = async () => {
    for (const [at, one] of waiting) {
      const outcome = await assistant.takeTurn(turnOf(one), {
        signal: new AbortController().signal,
        now: () => performance.now(),
        onDraft() {},
        onModelUse() {},
      })
      verdicts[at] = judge(one, outcome)
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, work))
  return verdicts
}

async function modelResults(given: readonly Case[]): Promise<Results['model']> {
  const { OPENAI_BASE_URL, OPENAI_API_KEY = '', OPENAI_MODEL } = process.env
  if (!OPENAI_BASE_URL || !OPENAI_MODEL) return null
  const assistant = assistantFrom({
    RESPONDER: 'openai-compatible',
    OPENAI_BASE_URL,
    OPENAI_API_KEY,
    OPENAI_MODEL,
  })
  return { id: OPENAI_MODEL, verdicts: await verdictsOf(assistant, given) }
}

async function resultsOf(given: readonly Case[]): Promise<Results> {
  return {
    embedded: await verdictsOf(assistantFrom({ RESPONDER: 'embedded' }), given),
    model: await modelResults(given),
  }
}

const results = await resultsOf(cases)
const fresh = await verdictsOf(assistantFrom({ RESPONDER: 'embedded' }), freshCases)
const heard = await verdictsOf(assistantFrom({ RESPONDER: 'embedded' }), heardCases)
const unheard = await resultsOf(unheardCases)
const unmet = await resultsOf(unmetCases)
const untold = await resultsOf(untoldCases)

/** The built-in responder answers in the languages it has phrases for. */
const live = clientLanguages.filter((language) => packOf(language).phrases !== null)
const strangers = {
  read: [...fresh, ...heard, ...unheard.embedded, ...unmet.embedded],
  unread: untold.embedded,
}
const missed = shortfalls(results.embedded, strangers, live)

if (options.json) {
  console.log(asJson(results, { unheard, unmet, untold }, live))
} else {
  const { embedded, model } = results
  if (options.failures || options.reveal) {
    const told = [
      ...(model?.verdicts ?? embedded),
      ...fresh,
      ...heard,
      ...(unheard.model?.verdicts ?? unheard.embedded),
      ...(unmet.model?.verdicts ?? unmet.embedded),
      ...(untold.model?.verdicts ?? untold.embedded),
    ]
    console.log(`${failures(told, options.reveal)}\n`)
  }
  console.log(`${embedded.length} cases\n\n${gateTable(results)}`)
  console.log(`\nembedded\n${languageTable(embedded, 'embedded', live)}`)
  console.log(`\n${groupTable(embedded, 'embedded', live)}\n\n${breakdown(embedded)}`)
  console.log(`\n${fresh.length} cases\n${strangersTable('fresh', fresh, 'embedded')}`)
  console.log(`\n${heard.length} cases\n${strangersTable('heard', heard, 'embedded')}`)
  console.log(
    `\n${unheard.embedded.length} cases\n${strangersTable('unheard', unheard.embedded, 'embedded')}`,
  )
  console.log(`\n${unmet.embedded.length} cases\n${strangersTable('unmet', unmet.embedded, 'embedded')}`)
  console.log(`\n${untold.embedded.length} cases\n${strangersTable('untold', untold.embedded, 'embedded')}`)
  if (model)
    console.log(
      `\n${model.id}\n${languageTable(model.verdicts, 'model', live)}\n\n${breakdown(model.verdicts)}`,
    )
  if (unheard.model) console.log(`\n${strangersTable('unheard', unheard.model.verdicts, 'model')}`)
  if (unmet.model) console.log(`\n${strangersTable('unmet', unmet.model.verdicts, 'model')}`)
  if (untold.model) console.log(`\n${strangersTable('untold', untold.model.verdicts, 'model')}`)
  const told = [...missed, ...groupShortfalls(embedded, live)]
  if (told.length > 0) console.log(`\n${told.join('\n')}`)
}

process.exitCode = missed.length > 0 ? 1 : 0
