import { findAssistant } from '../../db/assistant.ts'
import { database } from '../../db/database.ts'
import { type KnowledgeDraft, readDraft, writeDraft } from '../../db/knowledge.ts'
import type { JsonObject } from '../../domain/json.ts'
import { type Knowledge, KnowledgeToSave } from '../../domain/knowledge.ts'
import type { KnowledgeDraftView } from '../../protocol/knowledge.ts'
import type { Bindings } from '../bindings.ts'
import { invalid, notFound, RefusedError, wrongsOf } from '../problem.ts'
import type { SignedIn } from '../who.ts'

/** The draft of a member's workspace. */
export async function draftOf(env: Bindings, who: SignedIn): Promise<KnowledgeDraft> {
  const draft = await readDraft(database(env), who.workspace.id)
  if (draft === null) throw notFound('workspace')
  return draft
}

/** The assistant of a member's workspace. */
export async function assistantOf(env: Bindings, who: SignedIn) {
  const assistant = await findAssistant(database(env), who.workspace.id)
  if (assistant === null) throw notFound('workspace')
  return assistant
}

/** The draft's document, when it is complete; the refusal names what is not. */
export function completeKnowledge({ document }: KnowledgeDraft): Knowledge {
  const parsed = KnowledgeToSave.safeParse(document)
  if (!parsed.success) throw invalid(422, 'incomplete', parsed.error)
  return parsed.data
}

/** The draft as members see it, with what is wrong with it. */
export function viewOf(draft: KnowledgeDraft): KnowledgeDraftView {
  const { error } = KnowledgeToSave.safeParse(draft.document)
  return { ...draft, problems: error === undefined ? [] : wrongsOf(error) }
}

/** Replaces the draft, unless somebody else has edited it since `revision`. */
export async function replaceDraft(
  env: Bindings,
  who: SignedIn,
  edit: { revision: number; document: JsonObject },
): Promise<KnowledgeDraftView> {
  const db = database(env)
  const written = await writeDraft(db, who.workspace.id, { ...edit, memberId: who.id }, Date.now())
  if (!written) throw editedMeanwhile()
  return viewOf(await draftOf(env, who))
}

/** What a member tried to save was saved by somebody else first. */
export function editedMeanwhile(): RefusedError {
  return new RefusedError(409, 'conflict', 'This was changed elsewhere since you opened it: load it again.')
}
