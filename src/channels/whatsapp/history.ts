import { z } from 'zod'
import { textOf } from '../../domain/message.ts'
import type { BookEntry, PastMessage, PastThread } from '../../domain/past-chats.ts'
import type { Update } from '../channel.ts'
import { id, instant, lenient, listOf, text } from '../fields.ts'
import { contentOf } from './content.ts'
import { ignored } from './message.ts'

/** Fields of numbers that are used on the owner's phone too (Meta, "history" and "smb_app_state_sync", May 2026). */
const fields = new Set(['history', 'smb_app_state_sync'])
export function isPhoneField(field: string): boolean {
  return fields.has(field)
}

/** The owner turned the sharing of past chats off on their phone. */
const DECLINED = '2593109'

const Piece = z.object({
  metadata: lenient(z.object({ progress: lenient(z.coerce.number().int().min(0).max(100)) })),
  threads: z.unknown().optional(),
  errors: z.unknown().optional(),
})
const Thread = z.object({ id, messages: z.unknown().optional() })
const Item = z.looseObject({
  from: lenient(id),
  to: lenient(id),
  timestamp: instant,
  type: lenient(text),
})
const Failure = z.object({ code: id })
const Display = z.object({ display_phone_number: lenient(text) })

/** What a change of one of these fields says. Never throws; files of past chats, which come apart, are left out. */
export function readPhoneChange(
  field: string,
  value: Readonly<Record<string, unknown>>,
  accountId: string | null,
): Update[] {
  if (accountId === null) return [ignored(null, 'malformed-item', value)]
  if (field === 'smb_app_state_sync') {
    const entries = listOf(value.state_sync).flatMap(readEntry)
    return entries.length === 0 ? [] : [{ kind: 'phone-book', accountId, entries }]
  }
  const business = digitsOf(Display.safeParse(value.metadata).data?.display_phone_number ?? '')
  return listOf(value.history).map((piece) => readPiece(piece, accountId, business))
}

function readPiece(raw: unknown, accountId: string, business: string): Update {
  const piece = Piece.safeParse(raw).data
  if (piece === undefined) return ignored(accountId, 'malformed-item', raw)
  const failures = listOf(piece.errors).flatMap((error) => Failure.safeParse(error).data ?? [])
  if (failures.some(({ code }) => code === DECLINED))
    return { kind: 'past-chats', accountId, piece: 'declined' }
  if (failures.length > 0) return ignored(accountId, 'other-field', raw)
  const threads = listOf(piece.threads).flatMap((thread) => readThread(thread, business))
  return { kind: 'past-chats', accountId, piece: { progress: piece.metadata?.progress ?? 0, threads } }
}

function readThread(raw: unknown, business: string): PastThread[] {
  const thread = Thread.safeParse(raw).data
  if (thread === undefined) return []
  const phone = digitsOf(thread.id)
  const messages = listOf(thread.messages).flatMap((item) => readPast(item, business))
  return messages.length === 0 ? [] : [{ id: thread.id, phone: isPhone(phone) ? phone : null, messages }]
}

/** Words alone: what cannot be read as text is nothing to learn from. */
function readPast(raw: unknown, business: string): PastMessage[] {
  const item = Item.safeParse(raw).data
  const words = item && textOf(contentOf(item.type ?? '', item))?.trim()
  if (!words) return []
  const ours = item.to !== undefined || (item.from !== undefined && digitsOf(item.from) === business)
  return [{ at: item.timestamp, from: ours ? 'person' : 'client', text: words }]
}

const StateSync = z.object({
  type: z.literal('contact'),
  action: lenient(text),
  contact: z.object({ full_name: lenient(text), first_name: lenient(text), phone_number: id }),
})

function readEntry(raw: unknown): BookEntry[] {
  const sync = StateSync.safeParse(raw).data
  const phone = digitsOf(sync?.contact.phone_number ?? '')
  if (sync === undefined || !isPhone(phone)) return []
  const name = sync.contact.full_name?.trim() || sync.contact.first_name?.trim() || null
  return [{ phone, name: sync.action === 'remove' ? null : name }]
}

function digitsOf(number: string): string {
  return /^[+\d\s().-]+$/.test(number) ? number.replace(/\D/g, '') : ''
}

function isPhone(digits: string): boolean {
  return /^\d{5,20}$/.test(digits)
}
