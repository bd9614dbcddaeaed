import Papa from 'papaparse'
import { type FileChat, Gathering, textOfFile, UnreadableFileError } from './format.ts'

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
 * Throws `UnreadableFileError` when there is no such header or no UTF-8, `BadRowsError` when a row is not usable.
 */
export function readCsv(bytes: ArrayBuffer): FileChat[] {
  const gathering = new Gathering()
  let places: Record<Column, number> | null = null
  // What `step` throws is the library's to handle, so it is kept and thrown once parsing has stopped.
  let failure: unknown = null
  const text = textOfFile(bytes)
  const delimiter = delimiterOf(text.slice(0, LONGEST_HEADER))
  requireRows(text, delimiter)
  let start = 0
  Papa.parse<string[]>(text, {
    // Guessed from the header alone: the library reads the whole file four times over for it.
    // Its fast mode would make every line of the file at once.
    fastMode: false,
    delimiter,
    step({ data, errors, meta }, parser) {
      try {
        if (places === null) places = placesOf(data)
        else readRow(gathering, start, data, places, errors[0]?.message)
      } catch (error) {
        failure = error
        parser.abort()
      }
      start = meta.cursor
    },
  })
  if (failure !== null) throw failure
  if (places === null) throw missing([...columns])
  return gathering.result((wrongs) => {
    const lineAt = lineCounter(text)
    return wrongs.map(({ path: [at, column], message }) => ({
      path: String(column),
      message,
      line: lineAt(Number(at)),
      column: null,
    }))
  })
}

/** Counts the lines of a text up to an offset, from 1; to be asked for ever later ones. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let counted = 0
  return (offset) => {
    for (; counted < offset; counted++) if (text[counted] === '\n') line += 1
    return line
  }
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

/** `start`: the character of the file the row begins at. */
function readRow(
  gathering: Gathering,
  start: number,
  cells: string[],
  places: Record<Column, number>,
  error: string | undefined,
): void {
  if (cells.every((cell) => cell.trim() === '')) return
  const cell = (column: Column) => cells[places[column]] ?? ''
  const interaction = cell('interaction').trim()
  const wrong = (column: string, message: string) =>
    gathering.refuse([start], { issues: [{ code: 'custom', path: [column], message }] })
  if (error !== undefined) {
    wrong('the whole row', `The row is malformed: ${error}.`)
  } else if (interaction === '') {
    wrong('interaction', 'It is empty.')
  } else {
    const [at, from, name, text] = [cell('at').trim(), cell('from').trim(), cell('name'), cell('text')]
    gathering.add([start], interaction, { at, from, name, text })
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
