import { database } from '../../db/database.ts'
import { findVersion, listVersions, saveVersion, starterOf } from '../../db/knowledge.ts'
import { findRun } from '../../db/regression.ts'
import { differences } from '../../domain/document-diff.ts'
import type { JsonObject } from '../../domain/json.ts'
import { Knowledge, KnowledgeToSave } from '../../domain/knowledge.ts'
import {
  DiffQuery,
  EditDraft,
  ExportQuery,
  ImportQuery,
  KnowledgeDiff,
  KnowledgeDraftView,
  KnowledgeSaved,
  KnowledgeVersionView,
  maxKnowledgeBytes,
  RestoreDefaults,
  RestoreVersion,
  SaveKnowledge,
  VersionList,
  VersionQuery,
} from '../../protocol/knowledge.ts'
import { completeKnowledge, draftOf, editedMeanwhile, replaceDraft, viewOf } from '../assistant/draft.ts'
import { loadAssistant } from '../assistant/load.ts'
import type { Bindings } from '../bindings.ts'
import { wakeEmbedding } from '../clock/wake-jobs.ts'
import { notFound, RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import type { SignedIn } from '../who.ts'

async function versionOf(env: Bindings, who: SignedIn, version: number) {
  const found = await findVersion(database(env), who.workspace.id, version)
  if (found === null) throw notFound('version')
  return found
}

async function sideOf(env: Bindings, who: SignedIn, side: 'draft' | number): Promise<JsonObject> {
  return side === 'draft' ? (await draftOf(env, who)).document : (await versionOf(env, who, side)).document
}

export const knowledge = [
  route({
    method: 'GET',
    path: '/api/knowledge/draft',
    need: 'member',
    summary: 'The knowledge being edited, complete or not, and what keeps it from being saved.',
    answer: KnowledgeDraftView,
    handle: async ({ env, who }) => viewOf(await draftOf(env, who)),
  }),
  route({
    method: 'PUT',
    path: '/api/knowledge/draft',
    need: 'owner',
    summary: 'Replaces the draft, if nobody else has edited it meanwhile.',
    body: EditDraft,
    maxBodyBytes: maxKnowledgeBytes,
    answer: KnowledgeDraftView,
    handle: ({ env, who, body }) => replaceDraft(env, who, body),
  }),
  route({
    method: 'PUT',
    path: '/api/knowledge/import',
    need: 'owner',
    summary: 'Replaces the draft by an exported document; what is wrong in it is named by line and column.',
    query: ImportQuery,
    body: KnowledgeToSave,
    maxBodyBytes: maxKnowledgeBytes,
    answer: KnowledgeDraftView,
    handle: ({ env, who, query, body }) =>
      replaceDraft(env, who, { revision: query.revision, document: body }),
  }),
  route({
    method: 'GET',
    path: '/api/knowledge/export',
    need: 'member',
    summary: 'A saved version as a file, the published one unless another is named.',
    query: ExportQuery,
    answer: Knowledge,
    async handle({ env, who, query, context }) {
      const version = query.version ?? (await draftOf(env, who)).publishedVersion
      const { document } = await versionOf(env, who, version)
      context.header('content-type', 'application/json')
      context.header('content-disposition', `attachment; filename="knowledge-${version}.json"`)
      return context.body(`${JSON.stringify(document, null, 2)}\n`)
    },
  }),
  route({
    method: 'POST',
    path: '/api/knowledge/restore',
    need: 'owner',
    summary: 'Brings a saved version back into the draft.',
    body: RestoreVersion,
    answer: KnowledgeDraftView,
    async handle({ env, who, body: { revision, version } }) {
      const { document } = await versionOf(env, who, version)
      return replaceDraft(env, who, { revision, document })
    },
  }),
  route({
    method: 'POST',
    path: '/api/knowledge/restore-defaults',
    need: 'owner',
    summary: 'Empties the draft: nothing known, and the careful choice wherever there is one.',
    body: RestoreDefaults,
    answer: KnowledgeDraftView,
    async handle({ env, who, body: { revision } }) {
      const document = await starterOf(database(env), who.workspace.id)
      return replaceDraft(env, who, { revision, document })
    },
  }),
  route({
    method: 'POST',
    path: '/api/knowledge/save',
    need: 'owner',
    summary: 'Makes the draft the next version, which clients are answered from, unless a safety case fails.',
    body: SaveKnowledge,
    answer: KnowledgeSaved,
    async handle({ env, who, body: { revision } }) {
      const draft = await draftOf(env, who)
      if (draft.revision !== revision) throw editedMeanwhile()
      if (draft.savedAs === draft.publishedVersion)
        throw new RefusedError(409, 'nothing-to-save', 'Everything is saved already.')
      const document = completeKnowledge(draft)
      const { requireSafe, testDraft } = await loadAssistant()
      const { report, run } = await testDraft(env, who, document)
      requireSafe(report, 'This is not saved')
      const save = { tested: run, revision, document, memberId: who.id }
      const isNext = run.knowledgeVersion === draft.publishedVersion + 1
      if (!isNext || !(await saveVersion(database(env), who.workspace.id, save, Date.now())))
        throw editedMeanwhile()
      await wakeEmbedding(env, who.workspace.id)
      return { version: run.knowledgeVersion, regression: report }
    },
  }),
  route({
    method: 'GET',
    path: '/api/knowledge/versions',
    need: 'member',
    summary: 'A page of the saved versions, newest first.',
    query: VersionQuery,
    answer: VersionList,
    async handle({ env, who, query: { before, limit } }) {
      // One row more than asked for tells whether there is a next page.
      const page = { before: before ?? null, limit: limit + 1 }
      const rows = await listVersions(database(env), who.workspace.id, page)
      const items = rows.slice(0, limit)
      return { items, nextBefore: rows.length > limit ? (items.at(-1)?.version ?? null) : null }
    },
  }),
  route({
    method: 'GET',
    path: '/api/knowledge/versions/:version',
    need: 'member',
    summary: 'A saved version, and what the suite found last of it, with the answers learned by then.',
    answer: KnowledgeVersionView,
    async handle({ env, who, params }) {
      // What is no number names no version.
      const found = await versionOf(env, who, /^\d{1,9}$/.test(params.version) ? Number(params.version) : 0)
      const run = await findRun(database(env), who.workspace.id, found.version)
      return { ...found, regression: run?.results ?? null }
    },
  }),
  route({
    method: 'GET',
    path: '/api/knowledge/diff',
    need: 'member',
    summary: 'What differs between two versions, or a version and the draft, by path.',
    query: DiffQuery,
    answer: KnowledgeDiff,
    async handle({ env, who, query }) {
      const [from, to] = await Promise.all([sideOf(env, who, query.from), sideOf(env, who, query.to)])
      return { changes: differences(from, to) }
    },
  }),
]
