import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

/** How the fake model behaves towards one request. */
export type Behaviour =
  /** Calls tools, as a model that does as it is told. */
  | { kind: 'calls'; calls: { name: string; input: object }[] }
  /** Writes plain text instead of calling a tool. */
  | { kind: 'says'; text: string }
  /** Takes the request and never answers. */
  | { kind: 'silent' }
  /** Begins an answer and never finishes it. */
  | { kind: 'stalls' }
  /** Answers only after `until`: in time, or when nobody waits any more. */
  | { kind: 'slow'; until: Promise<void>; answer: Behaviour }
  /** The provider's own filter ends the answer. */
  | { kind: 'filtered' }
  /** Answers with what is no completion at all. */
  | { kind: 'garbage' }
  /** Calls a tool with arguments that are not JSON. */
  | { kind: 'broken-arguments' }
  /** Writes on without end. */
  | { kind: 'endless' }
  | { kind: 'fails'; status: number }

export type FakeModel = {
  /** What `OPENAI_BASE_URL` is set to. */
  baseUrl: string
  /** Bodies of the requests so far, in order: of the model, and of the embedding model. */
  requests: unknown[]
  embedded: string[][]
  /** Resolves with the first request, and with the first answer of a slow model. */
  asked: Promise<void>
  answered: Promise<void>
  /** From now on, what the embedding model does. */
  embeddings: 'work' | 'fail'
  close(): Promise<void>
}

/** The call of `respond` a model makes with a text, in a language. */
export const respondWith = (text: string, language = 'en', extra: object = {}): Behaviour => ({
  kind: 'calls',
  calls: [{ name: 'respond', input: { text, fact_ids: [], language, confidence: 0.9, ...extra } }],
})

/**
 * An OpenAI-compatible endpoint on a free port of this machine. The behaviours are used in order; the last
 * one is used again for every further request.
 */
export function startFakeModel(...behaviours: [Behaviour, ...Behaviour[]]): Promise<FakeModel> {
  return startChoosyModel((_, asked) => behaviours[Math.min(asked, behaviours.length) - 1] ?? behaviours[0])
}

/** The same endpoint, behaving as `choose` says of each request (its body, and how many there have been). */
export async function startChoosyModel(
  choose: (body: unknown, asked: number) => Behaviour,
): Promise<FakeModel> {
  const requests: unknown[] = []
  const embedded: string[][] = []
  const asked = Promise.withResolvers<void>()
  const answered = Promise.withResolvers<void>()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body: unknown = JSON.parse(await bodyOf(request))
    if (request.url?.endsWith('/embeddings')) {
      const { input } = EmbeddingRequest.parse(body)
      embedded.push(input)
      if (model.embeddings === 'fail') behave({ kind: 'fails', status: 503 }, response)
      else answerEmbeddings(input, response)
      return
    }
    requests.push(body)
    asked.resolve()
    const behaviour = choose(body, requests.length)
    if (behaviour.kind === 'slow') {
      await behaviour.until
      behave(behaviour.answer, response)
      answered.resolve()
    } else behave(behaviour, response)
  }
  const server = createServer((request, response) => {
    // Who asked may be gone before it had said what.
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const model: FakeModel = {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    embedded,
    asked: asked.promise,
    answered: answered.promise,
    embeddings: 'work',
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
  return model
}

const EmbeddingRequest = z.object({ input: z.array(z.string()) })

/** Texts that share words point in like directions: a vector counts letters in threes. */
function answerEmbeddings(input: string[], response: ServerResponse): void {
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: directionOf(text) }))
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify({ object: 'list', data, model: 'fake-embedding', usage: embeddingUsage(input) }),
  )
}

const embeddingUsage = (input: string[]) => {
  const tokens = input.join(' ').split(' ').length
  return { prompt_tokens: tokens, total_tokens: tokens }
}

function directionOf(text: string): number[] {
  const direction = Array.from({ length: 64 }, () => 0)
  const letters = ` ${text.toLowerCase()} `
  for (let at = 0; at + 3 <= letters.length; at += 1) {
    let place = 7
    for (const letter of letters.slice(at, at + 3)) place = (place * 31 + (letter.codePointAt(0) ?? 0)) % 64
    direction[place] = (direction[place] ?? 0) + 1
  }
  return direction
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

function behave(behaviour: Behaviour, response: ServerResponse): void {
  switch (behaviour.kind) {
    case 'silent':
      return
    case 'fails':
      response.writeHead(behaviour.status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: { message: 'The fake model was told to fail.' } }))
      return
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end('data: <html>Bad gateway</html>\n\n')
      return
    case 'slow':
      throw new Error('A slow answer is a quick one, later.')
    case 'filtered':
      begin(response)
      send(response, { role: 'assistant', content: 'A logo is' })
      end(response, 'content_filter')
      return
    case 'stalls':
      begin(response)
      send(response, { role: 'assistant', content: 'Well' })
      return
    case 'endless': {
      begin(response)
      const write = setInterval(() => send(response, { content: 'and so on, and so forth, '.repeat(20) }), 1)
      response.on('close', () => clearInterval(write))
      return
    }
    case 'says':
      begin(response)
      for (const word of behaviour.text.split(/(?<= )/)) send(response, { content: word })
      end(response, 'stop')
      return
    case 'broken-arguments':
      begin(response)
      send(response, toolCall(0, 'respond', '{"text": "Hello'))
      end(response, 'tool_calls')
      return
    case 'calls':
      begin(response)
      behaviour.calls.forEach(({ name, input }, index) => {
        const json = JSON.stringify(input)
        const half = Math.floor(json.length / 2)
        send(response, toolCall(index, name, json.slice(0, half)))
        send(response, { tool_calls: [{ index, function: { arguments: json.slice(half) } }] })
      })
      end(response, 'tool_calls')
  }
}

const toolCall = (index: number, name: string, json: string) => ({
  role: 'assistant',
  tool_calls: [{ index, id: `call-${index}-${name}`, type: 'function', function: { name, arguments: json } }],
})

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
}

function send(response: ServerResponse, delta: object, finish: string | null = null): void {
  const chunk = {
    id: 'fake',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'fake-model',
    choices: [{ index: 0, delta, finish_reason: finish }],
  }
  response.write(`data: ${JSON.stringify(chunk)}\n\n`)
}

function end(response: ServerResponse, finish: string): void {
  send(response, {}, finish)
  const usage = { prompt_tokens: 321, completion_tokens: 45, total_tokens: 366 }
  response.write(
    `data: ${JSON.stringify({ id: 'fake', object: 'chat.completion.chunk', created: 0, model: 'fake-model', choices: [], usage })}\n\n`,
  )
  response.end('data: [DONE]\n\n')
}
