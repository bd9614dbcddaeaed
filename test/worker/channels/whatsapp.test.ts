import { env, exports } from 'cloudflare:workers'
import type { Client, DemoWorld } from '../../support/demo-world.ts'
import { aPng, textBytes } from '../../support/files.ts'
import { origin } from '../../support/http.ts'
import type { Provider } from '../../support/provider.ts'
import { message, signedRequest, signPayload } from '../../support/whatsapp/payloads.ts'
import {
  keepsItThroughAnyWeather,
  keepsTheContract,
  type Person,
  type ProvidedChannel,
  tooLarge,
} from './contract.ts'

const hook = `${origin}/hooks/whatsapp`

class Writer implements Person {
  readonly client: Client
  readonly #provider: Provider

  constructor(client: Client, provider: Provider) {
    this.client = client
    this.#provider = provider
  }

  writes(words: string, { id, at }: { id?: string; at?: number } = {}) {
    const mine = id === undefined ? {} : { id: `wamid.${this.client.who.phone}.${id}` }
    return this.client.writes(words, { ...mine, ...(at !== undefined && { at }) })
  }

  async received() {
    return this.client.received()
  }

  async offered() {
    return this.client.offered().map(({ title, description }) => description ?? title)
  }

  taps(words: string) {
    return this.client.taps(words)
  }

  async receivedFiles() {
    const { taken, media } = this.#provider
    const mine = taken.filter(({ to }) => to === `+${this.client.who.phone}`)
    return mine.flatMap(({ file }) => {
      const upload = media.uploads.find(({ id }) => id === file?.id)
      if (file === undefined || upload === undefined) return []
      return [{ name: file.filename ?? null, words: file.caption ?? '', bytes: upload.bytes }]
    })
  }

  is({ contact }: { contact: { name: string | null } }) {
    return contact.name === this.client.who.name
  }
}

async function aNumber(world: DemoWorld): Promise<ProvidedChannel> {
  const { provider } = world
  const posts = (body: BodyInit, headers: Record<string, string>) =>
    exports.default.fetch(hook, { method: 'POST', body, headers })

  return {
    kind: 'whatsapp',
    tellsTime: true,
    unfit: [
      { file: tooLarge(100), status: 413, code: 'too-large' },
      {
        file: { name: 'logo.png', type: 'image/png', bytes: aPng(), size: 6e6 },
        status: 413,
        code: 'too-large',
      },
      {
        file: { name: 'page.html', type: 'text/html', bytes: textBytes('<html></html>') },
        status: 422,
        code: 'type-not-taken',
      },
    ],
    settledBy: {
      report() {
        const taken = provider.taken.at(-1)
        if (taken === undefined) throw new Error('nothing was sent')
        return world.report('delivered', taken)
      },
    },
    arrives: async () => new Writer(world.client(), provider),
    async forgeries(person) {
      const { client } = person as Writer
      const payload = client.payload([client.text('Oi')])
      const body = JSON.stringify(payload)
      return Promise.all([
        posts(body, {}),
        posts(body, { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }),
        posts(body, { 'x-hub-signature-256': `sha1=${'0'.repeat(40)}` }),
        exports.default.fetch(await signedRequest(hook, payload, 'another-app-secret')),
      ])
    },
    async nonsense(person, words) {
      const { client } = person as Writer
      const broken = Uint8Array.from(new TextEncoder().encode('{"object": '))
      const signature = await signPayload(env.WHATSAPP_APP_SECRET, broken)
      return {
        refused: [
          await posts(broken, { 'x-hub-signature-256': signature }),
          await world.webhook(null),
          await posts(new Uint8Array(5_000_000), {}),
        ],
        taken: [await world.webhook(client.payload([{ id: 5, type: {} }, client.text(words), 'text']))],
      }
    },
    unreadable(person) {
      const { client } = person as Writer
      const voice = { id: '1234567890', mime_type: 'audio/ogg; codecs=opus', sha256: 'x', voice: true }
      const id = `wamid.${client.who.phone}.${crypto.randomUUID()}`
      return world.webhook(
        client.payload([message('audio', voice, { id, at: Date.now(), from: client.who })]),
      )
    },
    weather(weather) {
      provider.mood =
        weather === 'takes it'
          ? 'accepts'
          : weather === 'takes it in silence'
            ? 'takes it and drops the answer'
            : weather === 'refuses it for now'
              ? { refuses: 131016, status: 503 }
              : { refuses: 131026, status: 400 }
    },
  }
}

keepsTheContract('WhatsApp', aNumber, keepsItThroughAnyWeather)
