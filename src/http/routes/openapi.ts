import { z } from 'zod'
import { describeApi } from '../openapi.ts'
import { type Route, route } from '../route.ts'

/** The description of all other routes, at the address tools expect. */
export function openApi(routes: Route[]): Route[] {
  const description = (): Record<string, unknown> => describeApi([...routes, self])
  const self: Route = route({
    method: 'GET',
    path: '/api/openapi.json',
    need: 'public',
    summary: 'This description.',
    answer: z.looseObject({}),
    handle: async () => description(),
  })
  return [self]
}
