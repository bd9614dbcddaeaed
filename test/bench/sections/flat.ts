import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { WebhookSigning } from '../../../src/protocol/webhook.ts'
import { conversationOf, signIn } from '../hub.ts'
import { type Posted, post } from '../load.ts'
import { newPeople, saysBySystem } from '../people.ts'
import { atMost, type Line, ms, times } from '../report.ts'
import { replyTimes, type Subjects } from '../rounds.ts'
import { median } from '../stats.ts'

const Connected = z.object({ signing: WebhookSigning })

/** The assistant gives an episode of 25 replies to a person: it is ended before. */
const episodeTurns = 20

/**
 * Whether a long conversation is as quick as a short one: messages 600 to 800 of one, 1 to 200 of another, in turn. Over
 * the signed webhook, since WhatsApp takes 45 messages to one person and then one in six seconds.
 */
export async function flat({ foyer, provider }: Subjects): Promise<Line[]> {
  const api = await signIn(foyer)
  const name = 'a system of the seller’s'
  const { signing } = Connected.parse(
    await api('/api/channels', { kind: 'webhook', name, url: provider.url }),
  )
  const [long = '', short = ''] = newPeople(2)
  const posted = new Map<string, Posted[]>([
    [long, []],
    [short, []],
  ])
  const speak = async (person: string, waits = true) => {
    const said = posted.get(person) ?? []
    const replies = provider.taken.length
    said.push(await post(foyer.url, await saysBySystem(person, signing)))
    if (waits) await provider.untilTaken(replies + 1)
    if (said.length % episodeTurns > 0) return
    await sleep(150)
    await api(`/api/conversations/${conversationOf(foyer, person)}/finish`)
  }
  for (let n = 0; n < 600; n++) await speak(long, n % episodeTurns === 0)
  await sleep(2_000)
  for (let n = 0; n < 200; n++) {
    await speak(long)
    await speak(short)
  }
  const times800 = replyTimes(provider, (posted.get(long) ?? []).slice(600))
  const times200 = replyTimes(provider, posted.get(short) ?? [])
  const ratio = median(times800) / median(times200)
  return [
    {
      what: 'long conversation: webhook to reply p50 of messages 600-800, against 1-200',
      foyer: `${ms(median(times800))}, ${ms(median(times200))}`,
      ratio: times(ratio),
      goal: atMost(1.1, ratio, 'x'),
    },
  ]
}
