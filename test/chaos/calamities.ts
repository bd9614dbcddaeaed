import { setTimeout as sleep } from 'node:timers/promises'
import { defaultRetryMs } from '../../src/channels/whatsapp/errors.ts'
import { politeHabits } from '../support/whatsapp/network.ts'
import { kill, patienceMs } from './kills.ts'
import { act } from './people.ts'
import type { Calamity, Plan } from './plan.ts'
import { newWitness, witnessWord } from './witnesses.ts'
import type { World } from './world.ts'

/** The runtime lets go of an object nobody has asked anything for 10 s; ms. */
const longGoneMs = 12_000

/** What is planned to go wrong does, one after the other. On a slow machine the last rounds find no time. */
export async function befall(world: World, { rounds, durationMs }: Plan): Promise<void> {
  const endsAt = Date.now() + durationMs
  for (const [n, { unbroken, broken }] of rounds.entries()) {
    if (n > 0 && Date.now() > endsAt) return
    await Promise.all([...unbroken.map((row) => inTurn(world, row)), longWaits(world)])
    await inTurn(world, broken)
    world.count('rounds of calamities')
  }
}

async function inTurn(world: World, calamities: Calamity[]): Promise<void> {
  for (const calamity of calamities) {
    await sleep(calamity.afterMs)
    world.tell('phase' in calamity ? `${calamity.kind}, ${calamity.phase}` : calamity.kind)
    await happen(world, calamity)
  }
}

/**
 * What takes longer than the process otherwise lives: the provider never answers, with the message taken and without, and
 * somebody who wrote and sent a file writes again to a conversation the runtime has let go of. Meanwhile somebody's first word comes after their
 * second.
 */
async function longWaits(world: World): Promise<void> {
  // Nobody answers somebody the owner writes to, so that nothing keeps the conversation awake, nor does their file.
  const returning = newWitness()
  const echo = world.clients.ownerSays(returning, 'Oi! Escrevo do meu telefone.')
  const unanswered = [true, false].map((accepted) => {
    const phone = newWitness()
    world.whatsapp.faults.add({ kind: 'hang', accepted, phone, times: 1 })
    world.clients.says(phone, [`How much is a logo for ${witnessWord}?`])
    return phone
  })
  const overtaken = newWitness()
  world.interference.unheard.set(`Hello from ${overtaken}`, 3)
  world.clients.says(overtaken, [`Hello from ${overtaken}`, 'How much is a logo?'])
  const givenUp = () => unanswered.every((phone) => world.sendsTo(phone)[0]?.endedAt)
  await world.untilTaken(`echo:${echo}`, patienceMs)
  const file = world.clients.sendsFile(returning, 'brief.pdf', { kind: 'none', name: 'as it should be' })
  await world.untilTaken(`message:${file}`, patienceMs)
  const begunAt = Date.now()
  const isPatient = () => Date.now() - begunAt < 3 * longGoneMs
  do {
    const aloneSince = Date.now()
    do await sleep(100)
    while (Date.now() - aloneSince < longGoneMs || (!givenUp() && Date.now() - aloneSince < patienceMs))
    for (const id of world.clients.says(returning, ['Yes?']))
      await world.untilTaken(`message:${id}`, patienceMs)
    // On a busy machine its last alarm may have rung late.
  } while (!letGo(world) && isPatient())
}

/** Whether the runtime has let go of a conversation since the process began, so that another instance went on. */
function letGo({ product, kills }: World): boolean {
  const since = kills.at(-1)?.startedAt ?? 0
  const objects = product.instances.flatMap(({ object, at }) => (at < since ? [] : [object]))
  return new Set(objects).size < objects.length
}

async function happen(world: World, calamity: Calamity): Promise<void> {
  const { network, clock } = world.whatsapp
  switch (calamity.kind) {
    case 'kill':
      return kill(world, calamity)
    case 'database-refuses':
      return refuse(world, calamity.ms)
    case 'assistant-off':
      await switchAssistant(world, false)
      await sleep(calamity.ms)
      return switchAssistant(world, true)
    case 'sockets-cut':
      return cutSockets(world)
    case 'statuses-held':
      return holdStatuses(world)
    case 'statuses-reversed':
      network.habits = { ...network.habits, reverseStatuses: true }
      await sleep(calamity.ms)
      return calmStatuses(world)
    case 'provider-clock-wrong':
      clock.shiftMs = calamity.shiftMs
      world.count('provider’s clock wrong')
      return
    case 'clock-wrong':
      return crossWindows(world, calamity)
    case 'alarms-wrong':
      return ringWrong(world, calamity)
  }
}

/** How long alarms are late and then early, ms: longer than most waits that end with one. */
const ringsWrongMs = 5_000

/** What waits for its alarm, such as a message the provider wants later, waits longer, or is woken before its time. */
async function ringWrong(
  world: World,
  { lateMs, earlyMs }: Extract<Calamity, { kind: 'alarms-wrong' }>,
): Promise<void> {
  for (const wrongMs of [lateMs, -earlyMs]) {
    await world.product.setAlarmClock(wrongMs)
    await sleep(ringsWrongMs)
  }
  await world.product.setAlarmClock(0)
}

/** Statuses stay away while a message is taken and its answer lost, until nothing is left but to send it again. */
async function holdStatuses(world: World): Promise<void> {
  const { network, faults, journal } = world.whatsapp
  network.habits = { ...network.habits, holdStatuses: true }
  const phone = newWitness()
  faults.add({ kind: 'drop', accepted: true, phone, times: 1 })
  world.clients.says(phone, [`How much is a logo for ${witnessWord}?`])
  const sentAgain = journal.until(
    ({ messages }) => messages.filter(({ to }) => to.phone === phone).length > 1,
  )
  // A reply, a wait for statuses that do not come, and another try.
  await Promise.race([sentAgain, sleep(2 * patienceMs)])
  calmStatuses(world)
}

/** Statuses come as they should again, those that were kept back as well. */
export function calmStatuses({ whatsapp: { network } }: World): void {
  network.habits = { ...politeHabits, freeServiceMessages: 0 }
  network.releaseStatuses()
}

async function refuse(world: World, ms: number): Promise<void> {
  const lock = world.database.lock()
  const outage = { from: Date.now(), to: Number.POSITIVE_INFINITY }
  world.outages.push(outage)
  // Somebody nobody knows yet cannot be told apart without it: the provider is to come back later.
  world.clients.says(newWitness(), ['Oi!'])
  const noticed = () =>
    world.webhooks.passages.some(({ status, begunAt }) => status === 503 && begunAt >= outage.from)
  const giveUpAt = Date.now() + patienceMs
  do await sleep(ms)
  while (!noticed() && Date.now() < giveUpAt)
  lock.release()
  outage.to = Date.now()
}

/** What is left of a window when the client's word arrives, by the clock that is ahead; ms. Stamps are whole seconds. */
const windowLeftMs = 2_000

/**
 * A client's window ends while the product's clock is behind: what a member writes then the provider refuses. Another's
 * ends for the product alone, whose clock is ahead: it refuses by itself.
 */
async function crossWindows(
  world: World,
  { behindMs, aheadMs }: Extract<Calamity, { kind: 'clock-wrong' }>,
): Promise<void> {
  const { clock, journal } = world.whatsapp
  await untilNoneWaits(world)
  const usual = clock.shiftMs
  clock.shiftMs = 0
  const refused = () => journal.refusals.some(({ code, at }) => code === 131047 && at > begunAt)
  const begunAt = Date.now()
  const refusedThere = await untilSeen(async () => {
    await writeLate(world, -behindMs, windowLeftMs)
    await Promise.race([journal.until(refused), sleep(behindMs / 2)])
    return refused()
  })
  const refusedHere = await untilSeen(
    async () => (await writeLate(world, aheadMs, windowLeftMs + aheadMs)) === 409,
  )
  if (refusedThere) world.count('windows crossed with a slow clock')
  if (refusedHere) world.count('windows crossed with a fast clock')
  await world.product.setClock(0)
  clock.shiftMs = usual
}

/** While the provider wants nothing of the channel, by its word or our guess: a clock that is put back would make that last. */
async function untilNoneWaits({ sends }: World): Promise<void> {
  const waits = () =>
    sends.passages.flatMap(({ status, answeredAt, retryAfterMs }) =>
      status === 429 && answeredAt !== null ? answeredAt + (retryAfterMs ?? defaultRetryMs) - Date.now() : [],
    )
  for (let ms = Math.max(0, ...waits()); ms > 0; ms = Math.max(0, ...waits())) await sleep(ms)
}

/** A member writes before and after a window ends; the HTTP status of the last. */
async function writeLate(world: World, aheadMs: number, leftMs: number): Promise<number | null> {
  await world.product.setClock(aheadMs)
  const phone = newWitness()
  const endsAt = Date.now() + windowLeftMs
  world.clients.saidLongAgo(phone, 'Oi!', leftMs)
  await act(world, phone, 'take-over')
  await act(world, phone, 'send')
  await sleep(Math.max(0, endsAt - Date.now()) + 200)
  return act(world, phone, 'send')
}

/** Again until it came to what it was to show, or patience ends; whether it did. */
async function untilSeen(show: () => Promise<boolean>): Promise<boolean> {
  const giveUpAt = Date.now() + patienceMs
  while (Date.now() < giveUpAt) if (await show()) return true
  return false
}

async function switchAssistant(world: World, on: boolean): Promise<void> {
  const { status } = await world.member.insist('PUT', '/api/assistant', { on })
  if (status !== 200) throw new Error(`The assistant could not be switched: ${status}`)
  world.count(on ? 'assistant switched on' : 'assistant switched off')
}

/** Cuts every screen's socket, once there is one to cut. */
async function cutSockets(world: World): Promise<void> {
  const until = Date.now() + patienceMs
  for (let cut = 0; cut === 0 && Date.now() < until; await sleep(50)) {
    cut = world.watchers.filter((watcher) => watcher.cut()).length
    world.count('sockets cut', cut)
  }
}
