import Papa from 'papaparse'
import { Gathering, type ReadFile, textOfFile, UnreadableFileError } from './format.ts'

const columns = ['interaction', 'at', 'from', 'text'] as const
const allColumns = [...columns, 'name'] as const
const separators = [',', ';', '\t', '|'] as const
/** A header that is longer, in characters, names no columns of ours in front. */
const LONGEST_HEADER = 2000
/** The longest row, in characters. */
const LONGEST_ROW = 64 * 1024
type Column = (typeof allColumns)[number]

/**
 * Past chats from a table: one message a row, in any order, under a header with the columns `interaction`
 * (any id of the chat), `at`, `from` and `text`, and `name` if there are names; other columns are ignored.
 * Comma, semicolon and tab all separate. Every cell is text: what looks like a formula stays as it is.
 * Throws `UnreadableFileError` when there is no such header or no UTF-8.
 */
export function readCsv(bytes: ArrayBuffer): ReadFile {
  const gathering = new Gathering()
  let row = 0
  let places: Record<Column, number> | null = null
  // What `step` throws is the library's to handle, so it is kept and thrown once parsing has stopped.
  let failure: unknown = null
  const text = textOfFile(bytes)
  const delimiter = delimiterOf(text.slice(0, LONGEST_HEADER))
  requireRows(text, delimiter)
  Papa.parse<string[]>(text, {
    // Guessed from the header alone: the library reads the whole file four times over for it.
    // Its fast mode would make every line of the file at once.
    fastMode: false,
    delimiter,
    step({ data, errors }, parser) {
      row += 1
      try {
        if (places === null) places = placesOf(data)
        else readRow(gathering, row, data, places, errors[0]?.message)
      } catch (error) {
        failure = error
        parser.abort()
      }
    },
  })
  if (failure !== null) throw failure
  if (row === 0) throw missing([...columns])
  return gathering.result
}

/** The separator the header has most of. */
function delimiterOf(start: string): string {
  const header = /^[^\r\n]*/.exec(start)?.[0] ?? ''
  const times = (separator: string) => header.split(separator).length
  return separators.reduce<string>((best, each) => (times(each) > times(best) ? each : best), ',')
}

/** Refuses a text with a row no table has: a quote that was left open makes one row of all that follows. */
function requireRows(text: string, delimiter: string): void {
  let quoted = false
  let row = 1
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (at - start > LONGEST_ROW) {
      throw new UnreadableFileError(
        'malformed-file',
        `Row ${row} is longer than ${LONGEST_ROW} characters: is a quote left open?`,
      )
    }
    if (quoted) {
      if (character !== '"') continue
      if (text[at + 1] === '"') at += 1
      else quoted = false
    } else if (character === '"') {
      quoted = at === start || text[at - 1] === delimiter
    } else if (character === '\n') {
      row += 1
      start = at + 1
    }
  }
}

function readRow(
  gathering: Gathering,
  row: number,
  cells: string[],
  places: Record<Column, number>,
  error: string | undefined,
): void {
  if (cells.every((cell) => cell.trim() === '')) return
  const cell = (column: Column) => cells[places[column]] ?? ''
  const interaction = cell('interaction').trim()
  if (error !== undefined) {
    gathering.problem(row, `The row is malformed: ${error}.`)
  } else if (interaction === '') {
    gathering.problem(row, 'interaction: It is empty.')
  } else {
    const [at, from, name, text] = [cell('at').trim(), cell('from').trim(), cell('name'), cell('text')]
    gathering.add(row, interaction, { at, from, name, text })
  }
}

function placesOf(header: string[]): Record<Column, number> {
  const names = header.map((name) => name.trim().toLowerCase())
  const absent = columns.filter((column) => !names.includes(column))
  if (absent.length > 0) throw missing(absent)
  const place = (column: Column) => names.indexOf(column)
  return {
    interaction: place('interaction'),
    at: place('at'),
    from: place('from'),
    text: place('text'),
    name: place('name'),
  }
}

function missing(absent: readonly Column[]): UnreadableFileError {
  return new UnreadableFileError(
    'missing-columns',
    `The first row must name the columns; missing: ${absent.join(', ')}.`,
  )
}
