import { globSync, readFileSync } from 'node:fs'
import { parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'
import { inProject } from '../../../src/local/project.ts'
import { type Case, cases, freshCases, unheardCases, unmetCases, untoldCases } from '../../eval/data/index.ts'

/** As many words in a row do not fall together by chance; a Chinese character is about half a word. */
const telling = { words: 6, characters: 12 }

/** Every run of words of a text that is long enough to tell where it comes from. */
function runsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu) ?? []
  const length = /\p{Script=Han}/u.test(text) ? telling.characters : telling.words
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
}

const runsIn = (given: readonly Case[]) => new Set(given.flatMap(({ messages }) => messages.flatMap(runsOf)))
const isTuned = ({ part }: Case) => part === 'tuned'

const learnable = runsIn(cases.filter(isTuned))
/** What only the unseen cases say, and the fresh ones, read but not repeated: the tuned half is there to be learned from. */
const unseen = new Set(
  [
    ...runsIn([
      ...cases.filter((one) => !isTuned(one)),
      ...freshCases,
      ...unheardCases,
      ...unmetCases,
      ...untoldCases,
    ]),
  ].filter((run) => !learnable.has(run)),
)

/** The words of a pattern that stand next to each other in whatever it matches: alternatives and slots part them. */
const partsOf = (pattern: string) => pattern.split(/[()|{}[\]]/)

const repeatsUnseen = (text: string) =>
  partsOf(text).some((part) => runsOf(part).some((run) => unseen.has(run)))

/** The strings of a module, each with its line. */
function stringsIn(file: string): { line: number; text: string }[] {
  const source = readFileSync(inProject(file), 'utf8')
  const found: { start: number; text: string }[] = []
  new Visitor({
    Literal({ start, value }) {
      if (typeof value === 'string') found.push({ start, text: value })
    },
    TemplateElement: ({ start, value }) => {
      found.push({ start, text: value.cooked ?? '' })
    },
  }).visit(parseSync(file, source).program)
  return found.map(({ start, text }) => ({ line: source.slice(0, start).split('\n').length, text }))
}

describe('What is only ever counted', () => {
  it('is not in what the assistant learns from or looks for: the lines that repeat it', () => {
    // What was learned repeats its seeds, and phrases are what the assistant itself says.
    const files = globSync('src/assistant/**/*.ts', { cwd: inProject() }).filter(
      (file) => !/\.generated\.ts$|\/phrases\.ts$/.test(file),
    )
    const repeating = files.flatMap((file) =>
      stringsIn(file)
        .filter(({ text }) => repeatsUnseen(text))
        .map(({ line }) => `${file}:${line}`),
    )
    expect(repeating).toEqual([])
  })

  it('would be found in a line that repeats it', () => {
    const [run = ''] = unseen
    expect(repeatsUnseen(`(please|) ${run} {service}`)).toBe(true)
    expect(repeatsUnseen(run.split(' ').slice(1).join(' '))).toBe(false)
  })
})
