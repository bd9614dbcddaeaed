import { z } from 'zod'
import type { Address } from '../channel.ts'
import { id, label, lenient, listOf } from '../fields.ts'

/** A business-scoped user id, of a person (`BR.1a2b`) or of their parent account (`BR.ENT.1a2b`). */
const businessScopedId = /^[A-Za-z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/
const phonePunctuation = /[\s()+.-]/g
const internationalPhone = /^\d{5,20}$/

/** The fields of an item that name one person, whatever the item calls them. */
export type PersonFields = { userId?: unknown; parentUserId?: unknown; phones: readonly unknown[] }

/**
 * The addresses of a person, user ids before phones, each once. A user id is opaque and never read as a
 * phone, but may stand where a phone is expected (Meta, "Business-scoped user IDs", 2026). A parent's
 * id counts only where there is no id of the person: it names the same person less precisely.
 */
export function addressesOf(fields: PersonFields): Address[] {
  const given = id.safeParse(fields.userId).data ?? id.safeParse(fields.parentUserId).data
  const users = given === undefined ? [] : [given]
  const phones: string[] = []
  for (const field of fields.phones) {
    const value = id.safeParse(field).data
    if (value === undefined) continue
    const digits = value.replace(phonePunctuation, '')
    if (internationalPhone.test(digits)) phones.push(digits)
    else if (businessScopedId.test(value)) users.push(value)
  }
  return distinct([
    ...users.map((value): Address => ({ kind: 'user', value })),
    ...phones.map((value): Address => ({ kind: 'phone', value })),
  ])
}

/** The same addresses, users first, without repetition; of two of a kind the earlier stays first. */
export function distinct(addresses: readonly Address[]): Address[] {
  const byKey = new Map(addresses.map((address) => [`${address.kind}:${address.value}`, address]))
  return [...byKey.values()].sort((a, b) => Number(a.kind !== 'user') - Number(b.kind !== 'user'))
}

/** An item of `contacts[]`: what else the provider knows of a person named in the same change. */
export type Contact = { addresses: Address[]; name: string | null }

const ContactItem = z.object({
  profile: lenient(z.object({ name: lenient(label), username: lenient(label) })),
  wa_id: z.unknown().optional(),
  user_id: z.unknown().optional(),
  parent_user_id: z.unknown().optional(),
})

export function readContacts(contacts: unknown): Contact[] {
  return listOf(contacts).flatMap((item) => {
    const contact = ContactItem.safeParse(item).data
    if (contact === undefined) return []
    const { wa_id, user_id, parent_user_id, profile } = contact
    const name = profile?.name?.trim() || profile?.username?.trim() || null
    return [
      { addresses: addressesOf({ userId: user_id, parentUserId: parent_user_id, phones: [wa_id] }), name },
    ]
  })
}

/**
 * A person as an item names them, completed by the contact that is surely theirs: one that shares an
 * address, or the only contact of the change when it contradicts nothing and the item is alone or names
 * nobody. A guess here would join two people's conversations.
 */
export function identify(named: Address[], contacts: readonly Contact[], itemIsAlone: boolean): Contact {
  const shared = contacts.find((contact) => contact.addresses.some((address) => includes(named, address)))
  const only = contacts.length === 1 && (itemIsAlone || named.length === 0) ? contacts[0] : undefined
  const contact = shared ?? (only && !contradicts(named, only.addresses) ? only : undefined)
  return {
    addresses: distinct([...named, ...(contact?.addresses ?? [])]),
    name: contact?.name ?? null,
  }
}

function includes(addresses: readonly Address[], { kind, value }: Address): boolean {
  return addresses.some((address) => address.kind === kind && address.value === value)
}

function contradicts(named: readonly Address[], others: readonly Address[]): boolean {
  return named.some((address) => others.some((other) => other.kind === address.kind))
}
