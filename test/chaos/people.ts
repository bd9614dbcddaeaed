import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Doing, Plan } from './plan.ts'
import { Watcher } from './watcher.ts'
import type { World } from './world.ts'

/** How long to wait for a conversation to exist, and how often to look, ms. */
const patienceMs = 8_000
const lookMs = 100

/** Everybody does what the plan says, at its time. Resolves when the last of it is done. */
export async function liveThrough(world: World, plan: Plan): Promise<void> {
  const beganAt = Date.now()
  const members = new Map<string, Promise<void>>()
  const watching = plan.watched.map((phone) => watch(world, phone))
  for (const doing of plan.doings) {
    await sleep(Math.max(0, beganAt + doing.at - Date.now()))
    if (doing.kind === 'writes') world.says(doing.phone, doing.texts, doing)
    else if (doing.kind === 'owner-answers') {
      world.whatsapp.network.ownerSays(doing.phone, 'Oi, aqui é a Ana.')
      world.count('answers from the owner’s phone')
    } else {
      // Acts on one conversation follow each other, as one person's do.
      const before = members.get(doing.phone) ?? Promise.resolve()
      members.set(
        doing.phone,
        before.then(() => act(world, doing)),
      )
    }
  }
  await Promise.all([...members.values(), ...watching])
}

async function watch(world: World, phone: string): Promise<void> {
  const conversationId = await conversationOf(world, phone)
  if (conversationId !== null) world.watchers.push(new Watcher(world.member, conversationId))
}

async function conversationOf(world: World, phone: string): Promise<string | null> {
  const giveUpAt = Date.now() + patienceMs
  for (;;) {
    const found = world.conversationOf(phone)
    if (found !== null || Date.now() > giveUpAt) return found
    await sleep(lookMs)
  }
}

/** A member does something, asking again until it is answered. */
async function act(world: World, { phone, act: kind }: Extract<Doing, { kind: 'member' }>): Promise<void> {
  const conversationId = await conversationOf(world, phone)
  if (conversationId === null) return world.count('acts that came to nothing')
  const clientId = kind === 'send' ? randomUUID() : null
  const body =
    clientId === null ? {} : { clientId, text: 'Oi, aqui é a Ana.', basedOnSeq: 0, sendAnyway: true }
  const path = kind === 'send' ? 'messages' : kind
  const askedAt = Date.now()
  const { status } = await world.member.insist('POST', `/api/conversations/${conversationId}/${path}`, body)
  world.acts.push({ kind, phone, conversationId, clientId, askedAt, answeredAt: Date.now(), status })
}
