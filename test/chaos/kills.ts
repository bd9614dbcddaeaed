import { setTimeout as sleep } from 'node:timers/promises'
import type { Calamity } from './plan.ts'
import type { Phase } from './recording.ts'
import { newWitness, witnessWord } from './witnesses.ts'
import type { World } from './world.ts'

/** How long to wait for the moment to kill at; a product that is busy elsewhere is killed as it is. */
export const patienceMs = 20_000

/** Kills everything of the product at a moment of the wanted kind, and starts it again on the same data. */
export async function kill(
  world: World,
  { phase, delayMs, downMs }: Extract<Calamity, { kind: 'kill' }>,
): Promise<void> {
  const phone = newWitness()
  const reached = await moments[phase](world, phone, delayMs)
  const at = Date.now()
  await world.product.kill()
  await sleep(downMs)
  const startedAt = Date.now()
  const readyAt = await world.product.start()
  const witness = reached && phase === 'preparing' ? phone : null
  const { journal } = world.whatsapp
  const answered = () => journal.until(({ messages }) => messages.some(({ to }) => to.phone === witness))
  // What goes wrong next shall not be what keeps the reply.
  if (witness !== null) await Promise.race([answered(), sleep(patienceMs)])
  world.kills.push({ phase: reached ? phase : 'any', at, startedAt, readyAt, witness })
}

/** A client writes, and the model is asked and does not answer; whether it came to that. */
async function waitsForReply(world: World, phone: string): Promise<boolean> {
  const word = `${witnessWord}${Number(phone.slice(-7))}`
  const asked = world.interference.leaveUnanswered(word)
  world.clients.says(phone, [`Hello! I have an idea for a brand called ${word} and wonder where to begin.`])
  return Promise.race([asked.then(() => true), sleep(patienceMs, false)])
}

/** Each brings about the moment to kill at; whether it came. */
const moments: Record<Phase, (world: World, phone: string, delayMs: number) => Promise<boolean>> = {
  async any(_world, _phone, delayMs) {
    await sleep(delayMs * 20)
    return true
  },
  async webhook(world, phone, delayMs) {
    for (let times = 0; times < 10; times += 1) {
      const begun = world.webhooks.next()
      world.clients.says(phone, ['Oi!'])
      await begun
      await sleep(delayMs % 8)
      if (world.webhooks.inTheAir > 0) return true
    }
    return false
  },
  async preparing(world, phone, delayMs) {
    const came = await waitsForReply(world, phone)
    await sleep(delayMs)
    return came
  },
  async sending(world, phone, delayMs) {
    world.whatsapp.faults.add({ kind: 'slow', ms: 1_000, phone, times: 1 })
    world.clients.says(phone, [`How much is a logo for ${witnessWord}?`])
    const isOnTheWire = () => world.sendsTo(phone).some(({ endedAt }) => endedAt === null)
    const giveUpAt = Date.now() + patienceMs
    while (!isOnTheWire()) {
      if (Date.now() > giveUpAt) return false
      await Promise.race([world.sends.next(), sleep(100)])
    }
    await sleep(delayMs)
    return isOnTheWire()
  },
}
