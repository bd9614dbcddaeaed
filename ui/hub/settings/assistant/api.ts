import { KnowledgeDraftView, KnowledgeSaved } from '../../../../src/protocol/knowledge.ts'
import { PreviewReply, PreviewStart, type PreviewTurn } from '../../../../src/protocol/preview.ts'
import { request } from '../../../kit/http.ts'
import type { Editable } from './editing.ts'

/** The cache's key of what the assistant is being taught. */
export const draftKey = ['knowledge', 'draft'] as const

/** Every call about what the assistant knows. Each throws what `request` throws. */
export const assistantApi = {
  draft: () => request('GET', '/api/knowledge/draft', KnowledgeDraftView),
  keep: (revision: number, document: Editable) =>
    request('PUT', '/api/knowledge/draft', KnowledgeDraftView, { revision, document }),
  publish: (revision: number) => request('POST', '/api/knowledge/save', KnowledgeSaved, { revision }),
  beginPreview: () => request('GET', '/api/preview', PreviewStart),
  askPreview: (turn: PreviewTurn) => request('POST', '/api/preview', PreviewReply, turn),
}
