import * as z from 'zod'
import {
  AnswerDecided,
  type AnswerEdit,
  AnswerList,
  AnswerWithHistory,
  ImportList,
  ImportView,
  type ReviewState,
  TrainingList,
  TrainingView,
} from '../../../../../src/protocol/learning.ts'
import { request, sendFile } from '../../../../kit/http.ts'

/** The caches' keys of what was imported, of the trainings, and of what was learned. */
export const importsKey = ['learning', 'imports'] as const
export const trainingsKey = ['learning', 'trainings'] as const
export const answersKey = ['learning', 'answers'] as const

const answer = (id: string, rest = ''): string => `/api/learning/answers/${encodeURIComponent(id)}${rest}`

/** Every call about past chats and what was learned from them. Each throws what `request` throws. */
export const learningApi = {
  imports: async () => (await request('GET', '/api/learning/imports', ImportList)).imports,
  import: (name: string, chats: Blob) =>
    sendFile('POST', `/api/learning/imports?${new URLSearchParams({ name })}`, ImportView, chats),
  forget: (id: string) => request('DELETE', `/api/learning/imports/${encodeURIComponent(id)}`, z.unknown()),
  trainings: async () => (await request('GET', '/api/learning/jobs', TrainingList)).jobs,
  train: () => request('POST', '/api/learning/jobs', TrainingView),
  answers: (state: ReviewState, cursor: string | null) => {
    const query = new URLSearchParams({ state, ...(cursor !== null && { cursor }) })
    return request('GET', `/api/learning/answers?${query}`, AnswerList)
  },
  answer: (id: string) => request('GET', answer(id), AnswerWithHistory),
  decide: (id: string, act: 'approve' | 'reject' | 'undo', version: number) =>
    request('POST', answer(id, `/${act}`), AnswerDecided, { version }),
  edit: (id: string, edit: AnswerEdit) => request('PUT', answer(id), AnswerDecided, edit),
}
