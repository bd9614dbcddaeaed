import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { aDocument, digestOf } from './clients.ts'
import type { Plan } from './plan.ts'
import type { MemberAct } from './recording.ts'
import { Watcher } from './watcher.ts'
import type { World } from './world.ts'

/** How long to wait for a conversation to exist, and how often to look, ms. */
const patienceMs = 8_000
const lookMs = 100
const hourMs = 3_600_000

/** Everybody does what the plan says, at its time. Resolves when the last of it is done. */
export async function liveThrough(world: World, plan: Plan): Promise<void> {
  const beganAt = Date.now()
  const members = new Map<string, Promise<unknown>>()
  const posts: Promise<void>[] = []
  const watching = plan.watched.map((phone) => watch(world, phone))
  for (const doing of plan.doings) {
    await sleep(Math.max(0, beganAt + doing.at - Date.now()))
    if (doing.kind === 'writes') world.clients.says(doing.phone, doing.texts, doing)
    else if (doing.kind === 'writes-elsewhere')
      posts.push(world.elsewhere.says(doing.channel, doing.phone, doing.text))
    else if (doing.kind === 'sends-file') world.clients.sendsFile(doing.phone, doing.name)
    else if (doing.kind === 'changes-number') world.clients.changesNumber(doing.phone)
    else if (doing.kind === 'wrote-long-ago') world.clients.saidLongAgo(doing.phone, doing.text, -hourMs)
    else if (doing.kind === 'owner-answers') {
      world.clients.ownerSays(doing.phone, 'Oi! Escrevo do meu telefone.')
    } else {
      // Acts on one conversation follow each other, as one person's do.
      const before = members.get(doing.phone) ?? Promise.resolve()
      members.set(
        doing.phone,
        before.then(() => act(world, doing.phone, doing.act)),
      )
    }
  }
  await Promise.all([...members.values(), ...watching, ...posts])
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

const paths: Readonly<Record<Exclude<MemberAct, 'send-file'>, string>> = {
  'take-over': 'take-over',
  send: 'messages',
  template: 'templates',
  'hand-back': 'hand-back',
  finish: 'finish',
}

function wordsOf({ templateId }: World, kind: MemberAct): object {
  if (kind === 'send-file') return { caption: '' }
  return kind === 'template' ? { templateId, values: { 'body.1': 'Ana' } } : { text: 'Oi, aqui é a Ana.' }
}

/** A member does something, asking again until it is answered; the HTTP status, null where it came to nothing. */
export async function act(world: World, phone: string, kind: MemberAct): Promise<number | null> {
  const conversationId = await conversationOf(world, phone)
  if (conversationId === null) {
    world.count('acts that came to nothing')
    return null
  }
  const clientId = kind === 'send' || kind === 'send-file' || kind === 'template' ? randomUUID() : null
  const of = `/api/conversations/${conversationId}`
  const path = kind === 'send-file' ? await given(world, { conversationId, phone, clientId }) : paths[kind]
  if (path === null) {
    world.count('acts that came to nothing')
    return null
  }
  const send = { clientId, basedOnSeq: 0, sendAnyway: true }
  const askedAt = Date.now()
  const body = clientId === null ? {} : { ...send, ...wordsOf(world, kind) }
  const { status } = await world.member.insist('POST', `${of}/${path}`, body)
  world.acts.push({ kind, phone, conversationId, clientId, askedAt, answeredAt: Date.now(), status })
  return status
}

/** Uploads a file that nobody else gets; where it is sent from, null where it could not be given. */
async function given(
  { member, filesOfMembers }: World,
  { conversationId, phone, clientId }: { conversationId: string; phone: string; clientId: string | null },
): Promise<string | null> {
  const bytes = aDocument(`${clientId} for ${phone}`)
  const fileId = await member.upload(conversationId, 'offer.pdf', bytes)
  if (fileId === null) return null
  if (clientId !== null) filesOfMembers.push({ clientId, phone, sha256: digestOf(bytes) })
  return `files/${fileId}/send`
}
