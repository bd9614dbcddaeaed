import type { Address } from '../address.ts'
import { hasServiceWindow } from '../channel.ts'
import { countryOf } from '../country.ts'
import { freeUntil } from '../free-entry.ts'
import { type CostStanding, estimateCost, type MessageCost, microsOf, standingOf } from '../message-cost.ts'
import { marketOf, type PriceCategory, providerCharges, rateOf } from '../provider-rates.ts'
import {
  type Opener,
  respoken,
  type Session,
  type SessionOpening,
  spanOf,
  spoken,
  unspoken,
  withoutOpeners,
} from '../session.ts'
import type { TemplateCategory } from '../template/category.ts'
import { serviceWindowOpen } from '../window.ts'
import type { Draft } from './draft.ts'
import type { ConversationState } from './state.ts'
import type { StoredMessage } from './stored-message.ts'

/**
 * A line of one of the two ledgers as it stands now: a session the workspace is charged for, found by its number, or
 * what the provider takes for a message, found by the message. A later version of a line replaces it.
 */
export type LedgerEntry = { version: number } & (
  | {
      kind: 'session'
      number: number
      openedAt: number
      endsAt: number
      opening: SessionOpening
      void: boolean
    }
  | {
      kind: 'cost'
      seq: number
      sentAt: number
      market: string
      category: PriceCategory
      standing: CostStanding
      /** Millionths of a US dollar. */
      micros: number
    }
)

type NewEntry<Entry = LedgerEntry> = Entry extends LedgerEntry ? Omit<Entry, 'version'> : never

/** A message was written: it counts to the running session or opens the next. The owner's phone does neither. */
export function countMessage(
  draft: Draft,
  { seq, at, author, content }: StoredMessage,
  fromAd: boolean,
): void {
  const { state } = draft
  if (!hasServiceWindow(state.channel.kind) || author.kind === 'phone' || author.kind === 'system') return
  if (content.type === 'notice' || content.type === 'reaction') return
  const from = author.kind === 'client' ? 'client' : 'us'
  // Free text leaves within the window only, which the client has opened.
  const active = content.type === 'template' && !serviceWindowOpen(state.serviceWindowEndsAt, at)
  setSession(draft, spoken(state.session, { seq, at, from, opening: active ? 'active' : 'client', fromAd }))
}

/** A message of ours will never have reached the client, so it has opened nothing. */
export function uncountMessage(draft: Draft, seq: number): void {
  setSession(draft, unspoken(draft.state.session, seq))
}

/** A message taken for failed, or taken back, has left all the same. */
export function recountMessage(draft: Draft, seq: number): void {
  setSession(draft, respoken(draft.state.session, seq))
}

function setSession(draft: Draft, session: Session | null): void {
  const { state } = draft
  const before = state.session
  if (session === before || session === null) return
  state.session = session
  // The conversation that has taken this one in charges what they share.
  if (state.movedTo !== null) return
  const span = spanOf(session)
  const old = before?.number === session.number ? spanOf(before) : null
  if (span === null) voidSession(draft, before)
  else if (old?.openedAt !== span.openedAt || old.endsAt !== span.endsAt || old.opening !== span.opening) {
    enter(draft, { kind: 'session', number: session.number, ...span, void: false })
  }
}

/** The session is not charged here: nothing of it reached the client, or another conversation has it. */
export function voidSession(draft: Draft, session: Session | null): void {
  const span = session && spanOf(session)
  if (session && span) enter(draft, { kind: 'session', number: session.number, ...span, void: true })
}

/** Takes over the session of a younger conversation of the same person. `seqs` tells where its messages are now. */
export function adoptSession(draft: Draft, session: Session | null, seqs: ReadonlyMap<number, number>): void {
  for (const opener of session?.openers ?? []) {
    const seq = seqs.get(opener.seq)
    if (seq === undefined || opener.failed) continue
    const moved: Opener = { ...opener, seq }
    setSession(draft, spoken(draft.state.session, moved))
  }
}

/** What these messages opened is charged where they are now; those that are `left` and came after may open as much. */
export function giveSessionBack(draft: Draft, seqs: readonly number[], left: readonly StoredMessage[]): void {
  const { session } = draft.state
  const opener = session?.openers.find(({ seq }) => seqs.includes(seq))
  if (opener === undefined) return
  setSession(draft, withoutOpeners(session, seqs))
  for (const message of left) {
    const said = message.delivery?.state !== 'failed' && message.delivery?.state !== 'cancelled'
    if (said && message.at >= opener.at) countMessage(draft, message, false)
  }
}

/** The session is charged here again, as far as anything of it reached the client. */
export function takeSessionBack(draft: Draft): void {
  const { session } = draft.state
  const span = session && spanOf(session)
  if (session && span) enter(draft, { kind: 'session', number: session.number, ...span, void: false })
}

/** What the provider is expected to take for a message of a kind that leaves for `to` now; null where it takes nothing. */
export function expectedCost(
  state: ConversationState,
  now: number,
  category: PriceCategory = 'service',
  to: readonly Address[] = state.recipient.addresses,
): MessageCost | null {
  if (!providerCharges(state.channel.kind)) return null
  const until = freeUntil(state.freeEntry)
  const market = marketOf(countryOf(to))
  return estimateCost(now, { market, category, free: until !== null && now < until })
}

/** Puts what the provider takes for a message into its ledger. */
export function enterCost(draft: Draft, seq: number, cost: MessageCost): void {
  const { sentAt, market, category } = cost
  const standing = standingOf(cost)
  enter(draft, { kind: 'cost', seq, sentAt, market, category, standing, micros: microsOf(cost) })
}

function enter(draft: Draft, entry: NewEntry): void {
  const { state } = draft
  const version = state.version + 1
  state.ledger = [...state.ledger.filter((other) => !sameLine(other, entry)), { ...entry, version }]
  draft.visible = true
}

function sameLine(a: NewEntry, b: NewEntry): boolean {
  if (a.kind === 'session') return b.kind === 'session' && a.number === b.number
  return b.kind === 'cost' && a.seq === b.seq && a.sentAt === b.sentAt
}

/** What the next free text would cost, for who is about to write it. Instants in ms. */
export type Outlook = {
  /** Millionths of a US dollar the provider takes, `freeUntil` aside; null where it takes nothing. */
  micros: number | null
  /** Until when it takes nothing, because an ad brought the client. */
  freeUntil: number | null
  /** When the workspace's running session ends; null while none runs, so that the next message opens one. */
  sessionEndsAt: number | null
  /** What the provider takes for a template of each category, as `micros`; null where there are no templates. */
  templateMicros: Record<TemplateCategory, number> | null
}

/** What writing to this client costs at `now`; null where neither ledger has a line for the channel. */
export function outlookOf(state: ConversationState, now: number): Outlook | null {
  const cost = expectedCost(state, now)
  if (cost === null && !hasServiceWindow(state.channel.kind)) return null
  const until = freeUntil(state.freeEntry)
  const endsAt = (state.session && spanOf(state.session)?.endsAt) ?? null
  return {
    micros: cost && rateOf(cost.market, cost.category, now),
    freeUntil: until !== null && now < until ? until : null,
    sessionEndsAt: endsAt !== null && now < endsAt ? endsAt : null,
    templateMicros: cost && {
      marketing: rateOf(cost.market, 'marketing', now),
      utility: rateOf(cost.market, 'utility', now),
      authentication: rateOf(cost.market, 'authentication', now),
    },
  }
}
