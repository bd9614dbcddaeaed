import { parseSync } from 'vite'
import { isNode, type Node, visit } from './imports.ts'

const taking = new Set(['prepare', 'exec', 'raw'])

/**
 * What `source` writes into SQL that is not settled by the code itself: constants, and what the module's own or imported
 * functions make of constants, are. Values belong in parameters. Each as it is written.
 */
export function interpolated(file: string, source: string): string[] {
  const { program } = parseSync(file, source)
  const constants = new Constants(program)
  const found: string[] = []
  visit(program, (node) => {
    if (node.type !== 'CallExpression' || !isNode(node.callee) || !isNode(node.callee.property)) return
    const method = String(node.callee.property.name)
    const [statement] = listOf(node.arguments)
    if (!taking.has(method) || statement === undefined) return
    const parts = statement.type === 'TemplateLiteral' ? listOf(statement.expressions) : []
    // A regular expression has `exec` too, and reads whatever it is given.
    const suspects = method === 'raw' || statement.type === 'BinaryExpression' ? [statement] : parts
    for (const part of suspects) {
      if (!constants.has(part)) found.push(source.slice(Number(part.start), Number(part.end)))
    }
  })
  return found
}

class Constants {
  readonly #shared = new Set<unknown>()
  readonly #values = new Map<unknown, Node[]>()
  readonly #given = new Set<unknown>()

  constructor(program: { body: unknown }) {
    for (const statement of listOf(program.body)) {
      const declared = isNode(statement.declaration) ? statement.declaration : statement
      if (declared.type === 'FunctionDeclaration' && isNode(declared.id)) this.#shared.add(declared.id.name)
      if (declared.type !== 'ImportDeclaration') continue
      for (const { local } of listOf(declared.specifiers)) if (isNode(local)) this.#shared.add(local.name)
    }
    visit(program, (node) => {
      if (node.type === 'VariableDeclarator' && isNode(node.id) && isNode(node.init)) {
        if (node.id.type === 'Identifier')
          this.#values.set(node.id.name, [...(this.#values.get(node.id.name) ?? []), node.init])
        else this.#give(node.id)
      }
      for (const parameter of listOf(node.params)) this.#give(parameter)
    })
  }

  #give(pattern: Node): void {
    visit(pattern, (node) => {
      if (node.type === 'Identifier') this.#given.add(node.name)
    })
  }

  has(node: unknown): boolean {
    if (!isNode(node)) return false
    if (node.type === 'Literal') return true
    if (node.type === 'TemplateLiteral') return listOf(node.expressions).every((part) => this.has(part))
    if (node.type === 'ConditionalExpression') return this.has(node.consequent) && this.has(node.alternate)
    if (node.type === 'CallExpression')
      return this.has(node.callee) && listOf(node.arguments).every((part) => this.has(part))
    if (node.type === 'BinaryExpression') return this.has(node.left) && this.has(node.right)
    if (node.type !== 'Identifier' || this.#given.has(node.name)) return false
    const values = this.#values.get(node.name) ?? []
    return this.#shared.has(node.name) || (values.length > 0 && values.every((value) => this.has(value)))
  }
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}
