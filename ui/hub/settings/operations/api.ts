import {
  Operations,
  ParkedDrop,
  ParkedList,
  ParkedPayload,
  ParkedRetry,
} from '../../../../src/protocol/operations.ts'
import { request } from '../../../kit/http.ts'

const parked = (id: string, rest = ''): string => `/api/parked/${encodeURIComponent(id)}${rest}`

/** The cache's keys of what the page shows. */
export const operationsKey = ['operations'] as const
export const parkedKey = ['parked'] as const

/** Every call the page makes. Each throws what `request` throws. */
export const operationsApi = {
  operations: () => request('GET', '/api/operations', Operations),
  parked: async () => (await request('GET', '/api/parked', ParkedList)).items,
  payload: async (id: string) => (await request('GET', parked(id), ParkedPayload)).payload,
  retry: (id: string) => request('POST', parked(id, '/retry'), ParkedRetry),
  drop: (id: string) => request('POST', parked(id, '/drop'), ParkedDrop),
}
