import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser'

/** A place in a text as editors count: from 1, columns in UTF-16 units. */
export type Position = { line: number; column: number }

/** Where a text stops being JSON, and why in a sentence; null when it is JSON. */
export function firstSyntaxError(text: string): (Position & { message: string }) | null {
  const errors: ParseError[] = []
  treeOf(text, errors)
  const [first] = errors
  if (first === undefined) return null
  const message = sentences[printParseErrorCode(first.error)] ?? 'This is not JSON.'
  return { ...positionAt(text, first.offset), message }
}

/**
 * Finds where values stand in a JSON text. What is missing is found at what should hold it. The text is
 * parsed once, at the first question.
 */
export function locator(text: string): (path: readonly PropertyKey[]) => Position {
  let root: Node | undefined | null = null
  return (path) => {
    if (root === null) root = treeOf(text)
    if (root === undefined) return { line: 1, column: 1 }
    const segments = path.map((key) => (typeof key === 'number' ? key : String(key)))
    for (let length = segments.length; length > 0; length--) {
      const node = findNodeAtLocation(root, segments.slice(0, length))
      if (node !== undefined) return positionAt(text, node.offset)
    }
    return positionAt(text, root.offset)
  }
}

/**
 * Where values stand in a large JSON text, which is read once and of which nothing is kept. As with `locator`, what is
 * missing is found at what should hold it.
 */
export function positionsIn(text: string, paths: readonly (readonly PropertyKey[])[]): Position[] {
  const keysOf = (path: readonly PropertyKey[]) =>
    Array.from({ length: path.length + 1 }, (_, length) => JSON.stringify(path.slice(0, length)))
  const found = new Map<string, Position | null>(paths.flatMap(keysOf).map((key) => [key, null]))
  const see = (line: number, character: number, path: readonly PropertyKey[]): boolean => {
    const key = JSON.stringify(path)
    if (!found.has(key)) return false
    found.set(key, { line: line + 1, column: character + 1 })
    return true
  }
  visit(text, {
    // What is not on the way to any of the paths is passed over; the ends must be asked for to count as passed.
    onObjectBegin: (_offset, _length, line, character, pathOf) => see(line, character, pathOf()),
    onArrayBegin: (_offset, _length, line, character, pathOf) => see(line, character, pathOf()),
    onObjectEnd: () => undefined,
    onArrayEnd: () => undefined,
    onLiteralValue: (_value, _offset, _length, line, character, pathOf) => {
      see(line, character, pathOf())
    },
  })
  return paths.map((path) => keysOf(path).reduce((at, key) => found.get(key) ?? at, { line: 1, column: 1 }))
}

/** The tree of a text; undefined when it has none, or is nested too deeply for anybody to have written it. */
function treeOf(text: string, errors: ParseError[] = []): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}

const sentences: Record<string, string> = {
  PropertyNameExpected: 'A name in double quotes is expected here.',
  ValueExpected: 'A value is expected here.',
  ColonExpected: 'A colon is expected here.',
  CommaExpected: 'A comma is expected here.',
  CloseBraceExpected: 'A closing brace } is expected here.',
  CloseBracketExpected: 'A closing bracket ] is expected here.',
  EndOfFileExpected: 'Nothing may follow the end of the document.',
  InvalidCommentToken: 'JSON has no comments.',
  UnexpectedEndOfString: 'This text has no closing quote.',
  InvalidNumberFormat: 'This is not a number JSON knows.',
  InvalidEscapeCharacter: 'This is not an escape JSON knows.',
  InvalidCharacter: 'This character must be escaped.',
}
