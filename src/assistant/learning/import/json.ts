import { JSONParser, TokenType } from '@streamparser/json'
import { z } from 'zod'
import { positionsIn } from '../../../domain/json-position.ts'
import { type FileChat, Gathering, textOfFile, UnreadableFileError } from './format.ts'

/** Bytes given to the parser at once. */
const PIECE = 64 * 1024
/** Values and brackets one interaction may consist of: more of them are no chat. */
const MOST_TOKENS = 100_000
const MOST_DEPTH = 8

/** An interaction before its messages are looked at one by one. */
const Interaction = z.object({
  messages: z.array(z.unknown(), { error: 'An interaction needs a list of messages.' }),
})

/**
 * Past chats from JSON: `{"interactions": [{"messages": [{"at", "from", "name", "text"}]}]}`, other fields
 * ignored. It is read piece by piece, so that a file made to fill the memory ends in an error instead.
 * Throws `UnreadableFileError` when it is not JSON of that shape, or nests or lists beyond any chat, `BadRowsError` when
 * an interaction or message is not usable.
 */
export function readJson(bytes: ArrayBuffer): FileChat[] {
  // Only for its complaint: the parser itself would let wrong bytes through.
  textOfFile(bytes)
  const gathering = new Gathering()
  const parser = new JSONParser({ paths: ['$.interactions.*'], keepStack: false })
  let number = 0
  let tokens = 0
  let depth = 0
  parser.onToken = ({ token }) => {
    tokens += 1
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth += 1
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth -= 1
    if (tokens > MOST_TOKENS || depth > MOST_DEPTH) throw tooComplex(number + 1)
  }
  parser.onValue = ({ value }) => {
    tokens = 0
    const path = ['interactions', number]
    number += 1
    const interaction = Interaction.safeParse(value)
    if (!interaction.success) {
      gathering.refuse(path, interaction.error)
      return
    }
    interaction.data.messages.forEach((message, at) => {
      gathering.add([...path, 'messages', at], String(number), message)
    })
  }
  try {
    for (let at = 0; at < bytes.byteLength; at += PIECE) {
      parser.write(new Uint8Array(bytes, at, Math.min(PIECE, bytes.byteLength - at)))
    }
    if (!parser.isEnded) parser.end()
  } catch (cause) {
    if (cause instanceof UnreadableFileError) throw cause
    throw new UnreadableFileError(
      'malformed-file',
      `The JSON is malformed after interaction ${number}: nothing was imported.`,
      { cause },
    )
  }
  if (number === 0) {
    throw new UnreadableFileError('malformed-file', 'The JSON has no "interactions" with anything in them.')
  }
  return gathering.result((wrongs) => {
    const positions = positionsIn(
      textOfFile(bytes),
      wrongs.map(({ path }) => path),
    )
    return wrongs.map(({ path, message }, at) => ({
      path: path.join('.'),
      message,
      ...(positions[at] ?? { line: 1, column: 1 }),
    }))
  })
}

function tooComplex(number: number): UnreadableFileError {
  return new UnreadableFileError(
    'too-complex',
    `Interaction ${number} is nested too deeply, or holds more than any chat does.`,
  )
}
