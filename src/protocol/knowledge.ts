import { z } from 'zod'
import { JsonObject } from '../domain/json.ts'
import { CaseResult, RunComparison } from '../domain/regression.ts'
import { Wrong } from './wrong.ts'

export { type Difference, differences } from '../domain/document-diff.ts'
export { type Knowledge, KnowledgeToSave } from '../domain/knowledge.ts'
export { RequirementType } from '../domain/requirement.ts'

/** The largest knowledge document taken, bytes. */
export const maxKnowledgeBytes = 1024 * 1024

/** `GET /api/knowledge/draft`: what is being edited. It may be incomplete: `problems` is what keeps it from being saved. */
export const KnowledgeDraftView = z.object({
  /** Give it back with the next edit: 409 `conflict` when somebody else has edited since. */
  revision: z.number().int(),
  document: JsonObject,
  problems: z.array(Wrong.extend({ path: z.string(), message: z.string() })),
  /** The version that is this very document; null while something in it is not saved. */
  savedAs: z.number().int().nullable(),
  /** The version clients are answered from; 0 when there is none yet. */
  publishedVersion: z.number().int(),
  editedBy: z.string().nullable(),
  editedAt: z.number().int().nullable(),
})
export type KnowledgeDraftView = z.infer<typeof KnowledgeDraftView>

const Revision = z.number().int().min(0)

/** `PUT /api/knowledge/draft` */
export const EditDraft = z.object({ revision: Revision, document: JsonObject })
/** `PUT /api/knowledge/import?revision=`: the body is the document itself, as `GET /api/knowledge/export` gives it. */
export const ImportQuery = z.object({ revision: z.coerce.number().int().min(0) })
/** `POST /api/knowledge/restore` {version} and `/restore-defaults`: into the draft. */
export const RestoreVersion = z.object({ revision: Revision, version: z.number().int().min(1) })
export const RestoreDefaults = z.object({ revision: Revision })

/** `POST /api/knowledge/save`: the draft at this revision becomes the next version. */
export const SaveKnowledge = z.object({ revision: Revision })

/** What the suite found, and what changed since the version before (null when there is none to compare with). */
export const RegressionReport = z.object({
  passed: z.number().int(),
  failed: z.number().int(),
  results: z.array(CaseResult),
  comparison: RunComparison.nullable(),
})
export type RegressionReport = z.infer<typeof RegressionReport>

/** `POST /api/knowledge/save`, answered. 409 `unsafe` names the safety cases that failed. */
export const KnowledgeSaved = z.object({ version: z.number().int(), regression: RegressionReport })
export type KnowledgeSaved = z.infer<typeof KnowledgeSaved>

const version = { version: z.number().int(), savedAt: z.number().int(), savedBy: z.string().nullable() }

/** `GET /api/knowledge/versions?before=`: newest first; `nextBefore` gives the next page, null after the last. */
export const VersionQuery = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type VersionList = z.infer<typeof VersionList>
export const VersionList = z.object({
  items: z.array(z.object(version)),
  nextBefore: z.number().int().nullable(),
})

/** `GET /api/knowledge/versions/:version`, with what the suite found last of it: at the save, or at an approval since. */
export const KnowledgeVersionView = z.object({
  ...version,
  document: JsonObject,
  regression: z.array(CaseResult).nullable(),
})

const Side = z.union([z.literal('draft'), z.coerce.number().int().min(1)])

/** `GET /api/knowledge/diff?from=&to=`: each is a version or `draft`. */
export const DiffQuery = z.object({ from: Side, to: Side })
/** Things with an id are named by it in a path, others by their place; `moved` is a list in another order. */
export const KnowledgeDiff = z.object({
  changes: z.array(
    z.object({
      path: z.string(),
      kind: z.enum(['added', 'removed', 'changed', 'moved']),
      before: z.unknown().optional(),
      after: z.unknown().optional(),
    }),
  ),
})
export type KnowledgeDiff = z.infer<typeof KnowledgeDiff>

/** `GET /api/knowledge/export?version=`: a saved version as a file; the published one by default. */
export const ExportQuery = z.object({ version: z.coerce.number().int().min(1).optional() })
