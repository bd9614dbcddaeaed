import { KeyUse } from '../../../../src/protocol/channels.ts'
import {
  Operations,
  ParkedDrop,
  ParkedList,
  ParkedPayload,
  ParkedRetry,
  ReprojectionAnswer,
} from '../../../../src/protocol/operations.ts'
import { PriceLists, type SetPrices } from '../../../../src/protocol/prices.ts'
import { request } from '../../../kit/http.ts'

const parked = (id: string, rest = ''): string => `/api/parked/${encodeURIComponent(id)}${rest}`

/** How often the page looks again, ms. */
export const everyMs = 30_000

/** The cache's keys of what the page shows. */
export const operationsKey = ['operations'] as const
export const parkedKey = ['parked'] as const

/** Every call the page makes. Each throws what `request` throws. */
export const operationsApi = {
  operations: () => request('GET', '/api/operations', Operations),
  parked: async () => (await request('GET', '/api/parked', ParkedList)).items,
  payload: async (id: string) => (await request('GET', parked(id), ParkedPayload)).payload,
  retry: (id: string) => request('POST', parked(id, '/retry'), ParkedRetry),
  reprojection: () => request('GET', '/api/operations/reprojection', ReprojectionAnswer),
  reproject: () => request('POST', '/api/operations/reprojection', ReprojectionAnswer),
  setPrices: (prices: SetPrices) => request('PUT', '/api/prices', PriceLists, prices),
  keys: () => request('GET', '/api/keys', KeyUse),
  drop: (id: string) => request('POST', parked(id, '/drop'), ParkedDrop),
}
