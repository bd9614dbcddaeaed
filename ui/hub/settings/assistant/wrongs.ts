import { KnowledgeToSave } from '../../../../src/protocol/knowledge.ts'
import { type ShapeCode, type Wrong, wrongShape } from '../../../../src/protocol/wrong.ts'

/** What keeps a document from being published, and where in it. */
export type KnowledgeWrong = { path: readonly string[]; code: ShapeCode; facts: Wrong['facts'] }

/** Everything in a document that the server would refuse, by the schema the server uses. */
export function wrongsIn(document: object): KnowledgeWrong[] {
  const { error } = KnowledgeToSave.safeParse(document)
  return (error?.issues ?? []).map((issue) => ({ path: issue.path.map(String), ...wrongShape(issue) }))
}

/** The first thing that is wrong at a path or below it: a text is wrong at its `text`, a list at one of its lines. */
export function wrongAt(wrongs: readonly KnowledgeWrong[], path: string): KnowledgeWrong | undefined {
  return wrongs.find((wrong) => `${wrong.path.join('.')}.`.startsWith(`${path}.`))
}
