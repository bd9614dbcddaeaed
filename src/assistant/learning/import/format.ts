import { z } from 'zod'

/** The largest file of past chats, bytes. */
export const MOST_BYTES = 16 * 1024 * 1024
/** The most messages a file may hold; a longer history is imported in parts. */
const MOST_FILE_ROWS = 100_000
/** Bad rows that are told; nobody reads more, and a file that has them is refused anyway. */
const TOLD_PROBLEMS = 50

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

/** What is wrong with a row, and where: `line` and `column` of the file from 1, `column` null where it is the whole line. */
export type RowProblem = { path: string; message: string; line: number; column: number | null }

/** What is wrong, before anybody has looked where that is. */
export type Wrong = { path: PropertyKey[]; message: string }

/** A file with rows that cannot be used: none of it is. `problems` are the first of them. */
export class BadRowsError extends Error {
  readonly problems: readonly RowProblem[]

  constructor(problems: readonly RowProblem[]) {
    const [first] = problems
    const others = problems.length < TOLD_PROBLEMS ? String(problems.length) : `${TOLD_PROBLEMS} or more`
    super(
      `Nothing was imported. Line ${first?.line}, ${first?.path}: ${first?.message}${problems.length > 1 ? ` There are ${others} such rows.` : ''}`,
    )
    this.problems = problems
  }
}

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
  readonly #wrongs: Wrong[] = []
  #rows = 0

  /** Adds a message that is still to be checked. `path`: where it stands in the file. */
  add(path: PropertyKey[], chatId: string, message: unknown): void {
    this.#count()
    if (this.#wrongs.length >= TOLD_PROBLEMS) return
    const chat = this.#chatOf(chatId)
    chat.rows += 1
    const parsed = FileMessage.safeParse(message)
    if (parsed.success) chat.messages.push({ ...parsed.data, position: chat.rows })
    else this.#note(path, parsed.error)
  }

  /** Notes a row that cannot be used, with why. */
  refuse(path: PropertyKey[], error: Pick<z.ZodError, 'issues'>): void {
    this.#count()
    this.#note(path, error)
  }

  #note(path: PropertyKey[], { issues: [first] }: Pick<z.ZodError, 'issues'>): void {
    if (first === undefined || this.#wrongs.length >= TOLD_PROBLEMS) return
    this.#wrongs.push({ path: [...path, ...first.path], message: first.message })
  }

  /**
   * All chats that have a message, their messages in the order they were written. Throws `BadRowsError` when a row
   * cannot be used; `placed` finds where in the file the wrong rows are.
   */
  result(placed: (wrongs: readonly Wrong[]) => RowProblem[]): FileChat[] {
    if (this.#wrongs.length > 0) throw new BadRowsError(placed(this.#wrongs))
    return [...this.#chats.values()]
      .filter(({ messages }) => messages.length > 0)
      .map(({ number, messages }) => ({
        number,
        messages: messages.sort((a, b) => a.at - b.at || a.position - b.position),
      }))
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
