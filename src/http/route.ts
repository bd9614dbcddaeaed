import type { z } from 'zod'
import { locator } from '../domain/json-position.ts'
import type { Bindings, RequestContext } from './bindings.ts'
import { invalid, malformed, RefusedError } from './problem.ts'
import { requireSameOrigin } from './same-origin.ts'
import { identify, type Need, type Who } from './who.ts'

const usualBodyBytes = 64 * 1024
const usualMediaTypes = ['application/json']

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** `/a/:id/b/:slug` -> `'id' | 'slug'` */
type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** A request after all checks: who asks, and what they sent, in the types the route declared. */
export type Asked<N extends Need, Path extends string, Query, Body> = {
  who: Who[N]
  env: Bindings
  params: Record<ParamNames<Path>, string>
  query: Query
  body: Body
  /** Hono's own view, for what is about HTTP itself: headers, cookies, the raw body. */
  context: RequestContext
}

/** What a body of one media type holds, for the API's description. */
export type BodyShape = { schema: z.ZodType; example?: unknown }

type Definition<
  N extends Need,
  Path extends string,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = {
  method: Method
  path: Path
  /** Who may ask. There is no default: a route that does not say cannot be made. */
  need: N
  /** What it does, for the API's description. */
  summary: string
  query?: Query
  body?: Body
  /** The largest body it takes, bytes; 64 KB unless it says otherwise. Webhooks have a limit of their own. */
  maxBodyBytes?: number
  /**
   * Media types its body may have: JSON alone unless it says otherwise, and then it reads the body itself. A route that
   * declares neither these nor `body` is given no body.
   */
  mediaTypes?: readonly string[]
  /** What a body of such a media type holds, where there is more to say than that it is one. */
  bodyShapes?: Readonly<Record<string, BodyShape>>
  /** Shape of a 200 answer; none for routes that answer something other than JSON. */
  answer?: Answer
  handle(asked: Asked<N, Path, z.output<Query>, z.output<Body>>): Promise<Response | z.input<Answer>>
}

/** A route as the application, its description and its tests see it. */
export type Route = {
  method: Method
  path: string
  need: Need
  summary: string
  query: z.ZodType | null
  body: z.ZodType | null
  /** Media types of a body it reads itself; null for one that does not. */
  mediaTypes: readonly string[] | null
  bodyShapes: Readonly<Record<string, BodyShape>>
  maxBodyBytes: number
  answer: z.ZodType | null
  respond(context: RequestContext): Promise<Response>
}

/**
 * The one way to make a route. Checks, in this order: the asking page's origin and the body's media type
 * (unsafe methods), who asks, the query, the body. Webhooks keep their raw body and have no origin.
 */
export function route<
  N extends Need,
  const Path extends string,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodNever,
>(definition: Definition<N, Path, Query, Body, Answer>): Route {
  const { method, path, need, summary, query, body, mediaTypes, answer } = definition
  return {
    method,
    path,
    need,
    summary,
    query: query ?? null,
    body: body ?? null,
    mediaTypes: mediaTypes ?? null,
    bodyShapes: definition.bodyShapes ?? {},
    maxBodyBytes: definition.maxBodyBytes ?? usualBodyBytes,
    answer: answer ?? null,
    async respond(context) {
      if (method !== 'GET' && need !== 'provider') {
        requireSameOrigin(context)
        requireMediaType(context, mediaTypes ?? usualMediaTypes)
      }
      if (method !== 'GET' && body === undefined && mediaTypes === undefined) withoutBody(context)
      const who = await identify[need](context)
      const result = await definition.handle({
        who,
        env: context.env,
        params: paramsOf<Path>(context),
        query: parseQuery(query, context),
        body: await parseBody(body, context),
        context,
      })
      if (result instanceof Response) return result
      context.header('content-type', 'application/json')
      return context.body(JSON.stringify(result))
    },
  }
}

function paramsOf<Path extends string>({ req }: RequestContext): Record<ParamNames<Path>, string> {
  // Hono matched this very path, so each of its names has a value.
  return req.param() as Record<ParamNames<Path>, string>
}

function requireMediaType({ req }: RequestContext, taken: readonly string[]): void {
  const [type = ''] = (req.header('content-type') ?? '').split(';')
  if (taken.includes(type.trim().toLowerCase())) return
  if (taken === usualMediaTypes) {
    throw new RefusedError(415, 'not-json', 'Send JSON, with the content type application/json.')
  }
  throw new RefusedError(
    415,
    'wrong-media-type',
    `Send a body of one of these content types: ${taken.join(', ')}.`,
  )
}

/** What no caller is told of is not read either. */
function withoutBody({ req }: RequestContext): void {
  req.raw = new Request(req.raw, { body: null })
}

function parseQuery<Schema extends z.ZodType>(
  schema: Schema | undefined,
  context: RequestContext,
): z.output<Schema>
function parseQuery(schema: z.ZodType | undefined, { req }: RequestContext): unknown {
  const parsed = schema?.safeParse(req.query())
  if (parsed?.success === false) throw invalid(400, 'invalid-query', parsed.error)
  return parsed?.data
}

function parseBody<Schema extends z.ZodType>(
  schema: Schema | undefined,
  context: RequestContext,
): Promise<z.output<Schema>>
async function parseBody(schema: z.ZodType | undefined, { req }: RequestContext): Promise<unknown> {
  if (schema === undefined) return undefined
  const text = await req.text()
  const parsed = schema.safeParse(readJson(text))
  if (!parsed.success) throw invalid(422, 'invalid-input', parsed.error, locator(text))
  return parsed.data
}

function readJson(text: string): unknown {
  try {
    // Half a surrogate pair cannot be stored: it is replaced here, so that what is checked is what is kept.
    return JSON.parse(text, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value))
  } catch (cause) {
    throw malformed(text, cause)
  }
}
