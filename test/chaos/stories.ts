import type { IdentityShape } from '../support/whatsapp/people.ts'
import type { Doing } from './plan.ts'
import type { Chance } from './random.ts'

export const questions = [
  'Oi! Quanto custa um logo?',
  'How much is a logo?',
  '¿Qué incluye el paquete Profesional?',
  'Hello! I need a logo for my bakery.',
  'How long does the Complete package take?',
  'Quantas revisões estão incluídas no pacote Essencial?',
] as const
const additions = ['It is for a small café.', 'É para uma padaria.', 'Still there?', 'Obrigada!'] as const

/** How the seller's side treats one client, or how that one comes: `kept` is taken over and never let go. */
type Fate =
  | 'left-to-assistant'
  | 'written-to'
  | 'owner-answers'
  | 'owner-lets-go'
  | 'kept'
  | 'handed-back'
  | 'finished'
  | 'came-by-ad'
  | 'known-by-phone'
  | 'known-by-id'
  | 'sends-files'
  /** The first: there is time enough. */
  | 'comes-back'
/** By how often each befalls somebody. */
export const allFates: readonly Fate[] = [
  ...(['left-to-assistant', 'left-to-assistant', 'left-to-assistant', 'written-to', 'came-by-ad'] as const),
  ...(['owner-answers', 'owner-lets-go', 'kept', 'handed-back', 'finished'] as const),
  ...(['known-by-phone', 'known-by-id', 'sends-files', 'sends-files'] as const),
]
/** Those that prove nothing when they are cut short. */
export const longStories: readonly Fate[] = ['known-by-phone', 'known-by-id', 'sends-files']

/** How the provider names somebody first and then, before it tells that both is one person. */
export const shownAs: Readonly<Partial<Record<Fate, readonly [IdentityShape, IdentityShape]>>> = {
  'known-by-phone': ['phone', 'user-id'],
  'known-by-id': ['user-id', 'phone'],
}

type Manner = { batch?: boolean; fromAd?: boolean; shape?: IdentityShape }
export type Story = { phone: string; begins: number; ends: number; fate: Fate; comesBack: boolean }

/** What happens around one client: how they write, and what the seller's side does. */
export function storyOf({ phone, begins, ends, fate, comesBack }: Story, chance: Chance): Doing[] {
  const doings: Doing[] = []
  let at = begins
  const usual = phone.startsWith('1') ? 'both' : 'phone'
  const writes = (
    texts: string[],
    { batch = false, shape = usual, fromAd = doings.length === 0 && chance.whole(1, 6) === 1 }: Manner = {},
  ) => {
    doings.push({ kind: 'writes', at, phone, texts, batch, fromAd, shape })
  }
  const burst = () => Array.from({ length: chance.whole(0, 2) }, () => chance.one(additions))
  const pause = (from: number, to: number) => {
    at += chance.whole(from, to)
  }
  if (fate === 'comes-back') {
    writes([chance.one(questions)])
    pause(12_000, 14_000)
    writes([chance.one(additions)])
    return doings
  }
  const shown = shownAs[fate]
  if (shown !== undefined) {
    for (const shape of shown) {
      writes([chance.one(questions)], { shape })
      pause(300, 2_000)
    }
    writes([chance.one(additions)], { shape: 'both' })
    pause(300, 1_500)
    doings.push({ kind: 'changes-number', at, phone })
    pause(0, 1_000)
    writes([chance.one(questions)], { shape: 'both' })
    return doings
  }
  if (fate === 'sends-files') {
    writes([chance.one(questions)])
    for (const name of ['logo', 'sketch']) {
      pause(50, 1_000)
      doings.push({ kind: 'sends-file', at, phone, name: `${name}.pdf` })
    }
    pause(300, 1_500)
    doings.push({ kind: 'member', act: 'send-file', at, phone })
    pause(500, 2_000)
    writes([chance.one(additions)])
    return doings
  }
  if (fate === 'written-to' || fate === 'came-by-ad') {
    // Outside the window of some, inside the free entry of others.
    if (fate === 'came-by-ad') writes([chance.one(questions)], { fromAd: true })
    else doings.push({ kind: 'wrote-long-ago', at, phone, text: chance.one(questions) })
    pause(500, 2_500)
    doings.push({ kind: 'member', act: 'template', at, phone })
    pause(1_500, 4_000)
    writes([chance.one(additions)])
    return doings
  }
  writes([chance.one(questions), ...burst()], { batch: chance.whole(1, 2) === 1 })
  if (fate === 'left-to-assistant') {
    for (let n = chance.whole(1, 3); n > 0; n -= 1) {
      pause(100, 4_000)
      writes([chance.one(questions), ...burst()])
    }
  } else if (fate === 'owner-answers' || fate === 'owner-lets-go') {
    pause(0, 2_000)
    doings.push({ kind: 'owner-answers', at, phone })
    pause(100, 3_000)
    writes([chance.one(additions)])
  } else {
    pause(0, 1_500)
    doings.push({ kind: 'member', act: 'take-over', at, phone })
    for (let n = chance.whole(fate === 'kept' ? 0 : 1, 2); n > 0; n -= 1) {
      pause(50, 900)
      doings.push({ kind: 'member', act: 'send', at, phone })
    }
    pause(1_500, 4_000)
    writes([...burst(), 'E então?'])
  }
  if (fate === 'handed-back' || fate === 'finished' || fate === 'owner-lets-go') {
    pause(300, 1_500)
    doings.push({ kind: 'member', act: fate === 'finished' ? 'finish' : 'hand-back', at, phone })
    pause(100, 2_500)
    writes([chance.one(questions)])
  }
  // Some come back when their conversation has long been out of memory.
  if (comesBack) {
    at = Math.max(at, Math.min(at + 13_000, ends - 500))
    writes([chance.one(additions)])
  }
  return doings
}
