import { env, exports } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { origin } from '../../support/http.ts'
import { signedRequest } from '../../support/whatsapp/payloads.ts'
import { goodMessage, strangeWebhooks } from '../../support/whatsapp/strange-webhooks.ts'
import { aWorkspace } from '../../support/workspace.ts'

/** Four hundred things each, the same in every run; the parser’s own tests draw others each time. */
const posts = 250
/** Half a minute of work on a slow machine that has nothing else to do; ms. */
const patience = 120_000
const atOnce = 5
const seed = 20_261_122

test(
  'a hundred thousand things of any shape fail no webhook and cost no good neighbour',
  async () => {
    const studio = await aWorkspace('Fuzzed')
    const strange = strangeWebhooks(seed, 8000)
    const post = async (n: number) => {
      const webhook = strange(goodMessage(n), studio.whatsapp.phoneNumberId)
      const request = await signedRequest(`${origin}/hooks/whatsapp`, webhook, env.WHATSAPP_APP_SECRET)
      const { status } = await exports.default.fetch(request)
      return { n, status }
    }
    const refused: { n: number; status: number }[] = []
    for (let from = 0; from < posts; from += atOnce) {
      const answers = await Promise.all(Array.from({ length: atOnce }, (_, i) => post(from + i)))
      refused.push(...answers.filter(({ status }) => status !== 200))
    }
    expect(refused).toEqual([])

    const arrived = () =>
      env.DB.prepare(
        `SELECT count(DISTINCT provider_id) AS count FROM message WHERE workspace_id = ? AND provider_id LIKE 'wamid.good.%'`,
      )
        .bind(studio.id)
        .first<{ count: number }>()
    await vi.waitUntil(async () => (await arrived())?.count === posts, { timeout: 20_000 })
  },
  patience,
)
