import {
  KnowledgeDraftView,
  KnowledgeSaved,
  KnowledgeVersionView,
  VersionList,
} from '../../../../src/protocol/knowledge.ts'
import { PreviewReply, PreviewStart, type PreviewTurn } from '../../../../src/protocol/preview.ts'
import { request, sendFile } from '../../../kit/http.ts'
import type { Editable } from './editing.ts'

/** The cache's key of what the assistant is being taught. */
export const draftKey = ['knowledge', 'draft'] as const

/** Where a saved version is fetched from as a file. */
export const exportOf = (version: number): string => `/api/knowledge/export?version=${version}`

/** Every call about what the assistant knows. Each throws what `request` throws. */
export const assistantApi = {
  draft: () => request('GET', '/api/knowledge/draft', KnowledgeDraftView),
  keep: (revision: number, document: Editable) =>
    request('PUT', '/api/knowledge/draft', KnowledgeDraftView, { revision, document }),
  publish: (revision: number) => request('POST', '/api/knowledge/save', KnowledgeSaved, { revision }),
  versions: (before: number | null) =>
    request('GET', `/api/knowledge/versions${before === null ? '' : `?before=${before}`}`, VersionList),
  version: (version: number) => request('GET', `/api/knowledge/versions/${version}`, KnowledgeVersionView),
  restore: (revision: number, version: number) =>
    request('POST', '/api/knowledge/restore', KnowledgeDraftView, { revision, version }),
  restoreDefaults: (revision: number) =>
    request('POST', '/api/knowledge/restore-defaults', KnowledgeDraftView, { revision }),
  import: (revision: number, file: Blob) =>
    sendFile('PUT', `/api/knowledge/import?revision=${revision}`, KnowledgeDraftView, file),
  beginPreview: () => request('GET', '/api/preview', PreviewStart),
  askPreview: (turn: PreviewTurn) => request('POST', '/api/preview', PreviewReply, turn),
}
