import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Foyer, startFoyer } from '../support/server.ts'

/** Long enough that the kill always falls between the webhook's 200 and the reply. */
const DEBOUNCE_MS = '3000'

let foyer: Foyer
beforeAll(async () => {
  foyer = await startFoyer({ preparedState: inject('preparedState'), env: { DEBOUNCE_MS } })
})
afterAll(async () => {
  await foyer?.stop()
})

describe('the whole process tree is killed between a webhook and its reply', () => {
  test('after a start on the same data the reply comes, once, and nothing was delivered again to make it so', async () => {
    const { journal, network } = foyer.whatsapp
    const phone = '5511970000001'
    const [id] = network.say({
      phone,
      name: 'Maria',
      said: [{ type: 'text', text: 'Oi! Quanto custa um logo?' }],
    })
    const taken = () => journal.webhooks.filter((w) => w.items.includes(`message:${id}`) && w.status === 200)
    await journal.until(() => taken().length > 0)
    const sent = () => journal.messages.filter((m) => m.to.phone === phone)
    expect(sent()).toEqual([])

    await foyer.kill9Tree()
    await foyer.restart()
    await journal.until(() => sent().length > 0)

    // The positive control: the client's message was not posted a second time, so it came off the disk.
    expect(taken()).toHaveLength(1)
    await journal.until(({ webhooks }) =>
      webhooks.some((w) => w.items.some((item) => item.startsWith('read:'))),
    )
    expect(sent()).toHaveLength(1)
  })
})
