import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'
import { projectRoot } from '../../../src/local/project.ts'

/** One import: both paths relative to the project; `to` is a package's name when it is no file of ours. */
export type Import = { from: string; to: string }

/** Every import, export-from, dynamic import and type import in the files that `glob` matches. */
export function importsIn(glob: string): Import[] {
  const files = globSync(glob, { cwd: projectRoot }).filter((file) => !file.endsWith('.d.ts'))
  return files.flatMap((from) => {
    const source = readFileSync(join(projectRoot, from), 'utf8')
    return importedNames(from, source).map((name) => ({ from, to: resolve(from, name) }))
  })
}

/** The names a module imports, as they are written. Throws when it does not parse. */
export function importedNames(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`)
  const names: string[] = []
  visit(program, (node) => {
    if (importing.has(String(node.type)) && isNode(node.source)) names.push(String(node.source.value))
  })
  return names
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

/** A node of a syntax tree (ESTree). */
export type Node = Record<string, unknown>

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

/** Shows `see` every node of a syntax tree, parents first. */
export function visit(value: unknown, see: (node: Node) => void): void {
  if (!isNode(value)) return
  see(value)
  for (const child of Object.values(value)) visit(child, see)
}

function resolve(from: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(from), name) : name
}
