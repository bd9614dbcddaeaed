import { beginMerge, findMerge, pointAtMerged, type StandingMerge } from '../../db/contact-merges.ts'
import { endMerge, findUndoable, learnedSince } from '../../db/contact-unmerges.ts'
import { database } from '../../db/database.ts'
import type { ChannelKind } from '../../domain/channel.ts'
import type { MergedConversation } from '../../domain/contact-merge.ts'
import type { Bindings } from '../bindings.ts'
import { askConversation, busy } from '../objects.ts'
import { notFound, RefusedError } from '../problem.ts'
import type { SignedIn } from '../who.ts'

/**
 * Makes two contacts one: the older stays, conversations on the same channel become one, the others are both its own.
 * Asked again, what a failure left undone is done. Answers who stays.
 */
export async function mergeContacts(
  env: Bindings,
  who: SignedIn,
  ids: readonly [string, string],
): Promise<string> {
  const [one, other] = ids
  if (one === other) throw new RefusedError(422, 'same-contact', 'This is one contact already.')
  const db = database(env)
  const workspaceId = who.workspace.id
  const begun =
    (await findMerge(db, workspaceId, one, other)) ??
    (await beginMerge(db, workspaceId, ids, who.id, Date.now()))
  if (begun === null) throw notFound('contact')
  await joinConversations(env, workspaceId, begun)
  await pointAtMerged(db, workspaceId, begun)
  return begun.keptId
}

async function joinConversations(
  env: Bindings,
  workspaceId: string,
  { keptId, before }: StandingMerge,
): Promise<void> {
  const moves = new Map(before.moves.map(({ from, to }) => [from, to]))
  for (const { id } of before.conversations) {
    if (!moves.has(id))
      await askConversation(env, workspaceId, id, (conversation) => conversation.belongTo(keptId))
  }
  let isWhole = true
  for (const one of before.conversations) {
    const to = moves.get(one.id)
    if (to === undefined) continue
    const older = { conversationId: to, contactId: keptId }
    const hasMoved = await askConversation(env, workspaceId, one.id, (conversation) =>
      conversation.moveTo(older, originOf(workspaceId, one)),
    )
    isWhole &&= hasMoved
  }
  // Until the older ones have all of it, only the younger can tell an echo of its words from the owner's: addresses stay.
  if (!isWhole) throw busy()
}

/** What a conversation is made of that never received anything; one that did knows better. */
function originOf(
  workspaceId: string,
  { id, channelId, channelKind, contactId, addresses }: MergedConversation,
) {
  const channel = { id: channelId, kind: channelKind satisfies ChannelKind, accountId: '', name: '' }
  return { workspaceId, conversationId: id, channel, contactId, addresses, profileName: null }
}

/** Takes a merge apart again: each has its own addresses, conversations and messages. Answers who had stayed. */
export async function undoMerge(
  env: Bindings,
  who: SignedIn,
  contactId: string,
  mergeId: string,
): Promise<string> {
  const db = database(env)
  const workspaceId = who.workspace.id
  const found = await findUndoable(db, workspaceId, contactId, mergeId)
  if (found === null) throw notFound('merge')
  if (found === 'undone') return contactId
  if (found === 'built-upon') {
    const detail = 'This contact was merged again since: take the later merge apart first.'
    throw new RefusedError(409, 'merged-since', detail)
  }
  const { before, keptId } = found
  const moves = new Map(before.moves.map(({ from, to }) => [from, to]))
  const learned = await learnedSince(db, workspaceId, before)
  for (const { id, contactId, addresses } of before.conversations) {
    const older = moves.get(id)
    await askConversation(env, workspaceId, id, (conversation) =>
      older === undefined
        ? conversation.belongTo(contactId)
        : conversation.moveBack({ older, contactId, addresses, learned: learned.get(older) ?? [] }),
    )
  }
  await endMerge(db, workspaceId, found, learned, who.id, Date.now())
  return keptId
}
