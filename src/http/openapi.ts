import { z } from 'zod'
import { Problem } from '../protocol/api.ts'
import { WebhookReply } from '../protocol/webhook.ts'
import type { Route } from './route.ts'
import type { Need } from './who.ts'

/** How a caller proves who they are, by what a route needs. */
const security: Record<Need, Record<string, never[]>[]> = {
  public: [],
  provider: [],
  ticket: [{ ticket: [] }],
  visitor: [{ visit: [] }],
  member: [{ session: [] }],
  owner: [{ session: [] }],
  operator: [{ session: [] }],
  monitor: [{ session: [] }, { monitor: [] }],
}

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: '__Host-foyer_session', description: 'Set by signing in.' },
  visit: { type: 'http', scheme: 'bearer', description: 'The secret of a web visit.' },
  monitor: { type: 'http', scheme: 'bearer', description: 'The deployment’s MONITOR_TOKEN.' },
  ticket: { type: 'apiKey', in: 'query', name: 'ticket', description: 'Single-use, valid for 60 seconds.' },
}

/** The routes as OpenAPI 3.1, from the very schemas that check requests. */
export function describeApi(routes: Route[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describe(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Foyer', version: '1' },
    paths,
    webhooks: { 'message.reply': { post: describeReply() } },
    components: { securitySchemes, schemas: { Problem: z.toJSONSchema(Problem) } },
  }
}

function describe(route: Route): Record<string, unknown> {
  const { summary, need } = route
  const content = bodyOf(route)
  return {
    summary,
    'x-need': need,
    security: security[need],
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...(content && { requestBody: { required: true, content } }),
    responses: {
      ...success(route),
      default: { description: 'A problem.', content: problem },
    },
  }
}

/** What a request may carry, by media type; null for a route that reads no body. Bytes need no schema (OpenAPI 3.1). */
function bodyOf({ body, mediaTypes, bodyShapes }: Route): Record<string, unknown> | null {
  if (body !== null) return json(z.toJSONSchema(body, { io: 'input' }))
  if (mediaTypes === null) return null
  return Object.fromEntries(
    mediaTypes.map((type) => {
      const { schema, example } = bodyShapes[type] ?? {}
      return [
        type,
        {
          ...(schema && { schema: z.toJSONSchema(schema, { io: 'input' }) }),
          ...(example !== undefined && { example }),
        },
      ]
    }),
  )
}

/** What is posted to a seller's own system (Standard Webhooks: `type`, `timestamp`, `data`). */
function describeReply(): Record<string, unknown> {
  const event = z.object({
    type: z.literal('message.reply'),
    timestamp: z.iso.datetime(),
    data: WebhookReply,
  })
  return {
    summary: 'A reply to a client of a signed webhook: words, or a file to be fetched.',
    requestBody: { required: true, content: json(z.toJSONSchema(event)) },
    responses: { '2XX': { description: 'Taken.' }, 410: { description: 'Nothing is taken here any more.' } },
  }
}

function success({ path, answer }: Route): Record<string, unknown> {
  if (path.startsWith('/ws/')) return { 101: { description: 'The socket is open.' } }
  if (answer === null) return { 200: { description: 'Done.' } }
  return { 200: { description: 'Done.', content: json(z.toJSONSchema(answer)) } }
}

function pathParameters({ path }: Route) {
  return Array.from(path.matchAll(/:(\w+)/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters({ query }: Route) {
  if (query === null) return []
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const json = (schema: unknown) => ({ 'application/json': { schema } })
const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
