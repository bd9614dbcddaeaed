import { z } from 'zod'

/** The largest file of past chats, bytes. */
export const MOST_BYTES = 16 * 1024 * 1024
/** The most messages a file may hold; a longer history is imported in parts. */
export const MOST_FILE_ROWS = 100_000
/** Problems that are told one by one; of the others only how many. */
const TOLD_PROBLEMS = 100

export const ImportFormat = z.enum(['json', 'csv'])
export type ImportFormat = z.infer<typeof ImportFormat>

/** Who wrote a message of a file. Only `client` and `person` are learned from, and only they are kept. */
const Writer = z.enum(['client', 'person', 'assistant', 'note', 'system'], {
  error: 'The writer must be client, person, assistant, note or system.',
})

/** An instant: ISO 8601 with its offset, or integer milliseconds. */
const Instant = z.union(
  [
    z.int().min(0).max(8_640_000_000_000_000),
    z
      .string()
      .regex(/^\d{13}$/)
      .transform(Number),
    z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
  ],
  { error: 'The time must be ISO 8601 with its offset, such as 2026-03-01T14:30:00Z, or milliseconds.' },
)

const Name = z.string().trim().max(200).nullish()

/** One message of a file. */
export const FileMessage = z.object({
  at: Instant,
  from: Writer,
  name: Name,
  text: z
    .string({ error: 'The text is missing.' })
    .trim()
    .min(1, 'The text is empty.')
    .max(20_000, 'The text is longer than 20,000 characters.'),
})
export type FileMessage = z.output<typeof FileMessage>

/**
 * A chat as a file has it. `number` counts the chats of the file from 1; `position` counts a chat's rows
 * from 1, so that a source can be found in the file again.
 */
export type FileChat = { number: number; messages: (FileMessage & { position: number })[] }

/** A row that could not be used. `row` is a line of the table (the header is 1), or a chat of the JSON, from 1. */
export type RowProblem = { row: number; message: string }

/** What a file held. `problems` are the first of `problemCount`. */
export type ReadFile = { chats: FileChat[]; problems: RowProblem[]; problemCount: number }

/** A file that cannot be read at all: none of it is used. */
export class UnreadableFileError extends Error {
  /** Stable, for programs. */
  readonly code: 'not-utf8' | 'malformed-file' | 'missing-columns' | 'too-many-messages' | 'too-complex'

  constructor(code: UnreadableFileError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Gathers the rows of a file, whichever order they come in. */
export class Gathering {
  readonly #chats = new Map<string, FileChat & { rows: number }>()
  readonly #problems: RowProblem[] = []
  #problemCount = 0
  #rows = 0

  /** Adds a message that is still to be checked; one that cannot be used becomes a problem of its row. */
  add(row: number, chatId: string, message: unknown, prefix = ''): void {
    const chat = this.#chatOf(chatId)
    chat.rows += 1
    this.#count()
    const parsed = FileMessage.safeParse(message)
    if (parsed.success) chat.messages.push({ ...parsed.data, position: chat.rows })
    else this.problem(row, prefix + sentenceOf(parsed.error))
  }

  problem(row: number, message: string): void {
    this.#problemCount += 1
    this.#count()
    if (this.#problems.length < TOLD_PROBLEMS) this.#problems.push({ row, message })
  }

  /** All chats that have a usable message, their messages in the order they were written. */
  get result(): ReadFile {
    const chats = [...this.#chats.values()]
      .filter(({ messages }) => messages.length > 0)
      .map(({ number, messages }) => ({
        number,
        messages: messages.sort((a, b) => a.at - b.at || a.position - b.position),
      }))
    return { chats, problems: this.#problems, problemCount: this.#problemCount }
  }

  #count(): void {
    this.#rows += 1
    if (this.#rows <= MOST_FILE_ROWS) return
    throw new UnreadableFileError(
      'too-many-messages',
      `The file holds more than ${MOST_FILE_ROWS} messages: import a shorter period.`,
    )
  }

  #chatOf(id: string): FileChat & { rows: number } {
    const known = this.#chats.get(id)
    if (known) return known
    const chat = { number: this.#chats.size + 1, messages: [], rows: 0 }
    this.#chats.set(id, chat)
    return chat
  }
}

/** What is wrong, in sentences; a place within the row is named when there is one. */
export function sentenceOf(error: z.ZodError): string {
  const sentences = error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  )
  return [...new Set(sentences)].join(' ')
}

/** The file's text. Throws when it is not UTF-8; a byte-order mark is left out. */
export function textOfFile(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch (cause) {
    throw new UnreadableFileError('not-utf8', 'The file is not UTF-8: save it as UTF-8 and try again.', {
      cause,
    })
  }
}
