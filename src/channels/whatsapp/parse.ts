import { z } from 'zod'
import type { Update } from '../channel.ts'
import { id, instant, lenient, listOf, rawOf } from '../fields.ts'
import { isPhoneField, readPhoneChange } from './history.ts'
import { type ChangeContext, ignored, readEcho, readMessage } from './message.ts'
import { readContacts } from './person.ts'
import { readPreference } from './preference.ts'
import { readStatus } from './status.ts'
import { isTemplateField, readTemplateChange } from './template-updates.ts'

const Envelope = z.object({ object: lenient(z.string()), entry: z.unknown().optional() })
const Entry = z.object({ id: lenient(id), time: lenient(instant), changes: z.unknown().optional() })
const Change = z.object({ field: z.string().default('messages'), value: z.looseObject({}) })
const Metadata = z.object({ phone_number_id: id })

type ItemReader = (item: unknown, context: ChangeContext) => Update | Update[]

/** How to read the lists of a change, by its field and the list's name. */
const echoLists = new Map<string, ItemReader>([['message_echoes', readEcho]])
const preferenceLists = new Map<string, ItemReader>([['user_preferences', readPreference]])
const messageLists = new Map<string, ItemReader>([
  ['messages', readMessage],
  ['statuses', readStatus],
  ...echoLists,
])
const listsByField = new Map([
  ['messages', messageLists],
  ['user_preferences', preferenceLists],
  ['smb_message_echoes', echoLists],
  ['message_echoes', echoLists],
])

/** Longer than what a message shows of itself: this is all that is left of an item, UTF-16 units. A row holds 2 MB. */
const longestKept = 500_000

/** Keys of a change that describe it; every other list in it is something to read or to keep. */
const descriptiveKeys = new Set(['messaging_product', 'metadata', 'contacts'])

/**
 * Everything a webhook says, item by item, in the order given. Total: no JSON makes it throw, and an
 * item it cannot read becomes `ignored` without costing its neighbours. An id that comes twice in one
 * payload is given once. Call it only on a body whose signature was verified.
 */
export function parseWebhook(body: unknown): Update[] {
  const envelope = Envelope.safeParse(body).data
  if (envelope === undefined) return [ignored(null, 'malformed-item', body)]
  if (envelope.object !== undefined && envelope.object !== 'whatsapp_business_account') {
    return [ignored(null, 'other-field', body)]
  }
  const seen = new Set<string>()
  return listOf(envelope.entry)
    .flatMap(readEntry)
    .filter((update) => isFirst(update, seen))
}

function readEntry(raw: unknown): Update[] {
  const entry = Entry.safeParse(raw).data
  if (entry === undefined) return [ignored(null, 'malformed-item', raw)]
  return listOf(entry.changes).flatMap((change) => readChange(change, entry))
}

function readChange(raw: unknown, entry: z.output<typeof Entry>): Update[] {
  const change = Change.safeParse(raw).data
  if (change === undefined) return [ignored(null, 'malformed-item', raw)]
  const { field, value } = change
  if (isTemplateField(field)) return [readTemplateChange(field, value, entry.id, entry.time)]
  const accountId = Metadata.safeParse(value.metadata).data?.phone_number_id ?? null
  if (isPhoneField(field)) return readPhoneChange(field, value, accountId)
  const lists = listsByField.get(field)
  if (lists === undefined) return [ignored(accountId, 'other-field', raw)]

  const contacts = readContacts(value.contacts)
  // What becomes nothing is kept as a change of its own, which a later version can read; a cut costs its end first.
  const kept = (update: Update, list: Record<string, unknown>): Update => {
    if (update.kind !== 'ignored' || update.reason === 'group-message') return update
    const { metadata } = value
    return {
      ...update,
      raw: rawOf({ field, value: { metadata, ...list, contacts: value.contacts } }, longestKept),
    }
  }
  return Object.entries(value).flatMap(([key, list]) => {
    if (descriptiveKeys.has(key)) return []
    const read = lists.get(key)
    if (read === undefined) {
      return Array.isArray(list) && list.length > 0
        ? [kept(ignored(accountId, 'other-field', null), { [key]: list })]
        : []
    }
    const items = listOf(list)
    const context = { accountId, contacts, itemIsAlone: items.length === 1, entryTime: entry.time }
    return items.flatMap((item) =>
      [read(item, context)].flat().map((update) => kept(update, { [key]: [item] })),
    )
  })
}

/** Meta may repeat a message inside one payload; a system message gives two updates under one id. */
function isFirst(update: Update, seen: Set<string>): boolean {
  if (update.kind !== 'inbound' && update.kind !== 'echo') return true
  const key = `${update.kind}:${update.accountId}:${update.message.providerId}`
  if (seen.has(key)) return false
  seen.add(key)
  return true
}
