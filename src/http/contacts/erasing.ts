import { eraseRows, findPerson } from '../../db/contact-erasure.ts'
import { database } from '../../db/database.ts'
import { forgetFilesOf } from '../../db/files/housekeeping.ts'
import { forgetIdentities } from '../../db/identities.ts'
import { forgetSources } from '../../db/learning/erasure.ts'
import { log } from '../../log.ts'
import type { Bindings } from '../bindings.ts'
import { askConversation, askDesk } from '../objects.ts'
import { notFound } from '../problem.ts'
import type { SignedIn } from '../who.ts'

/** How often a conversation is asked to erase itself, at most. */
const MOST_TRIES = 4

/**
 * Erases a person: conversations with all that is in them, files, addresses, and where answers were learned from them.
 * Billing keeps its lines without saying whose. The contact goes last, so that an erasure that broke off can be asked for
 * again. Who writes again afterwards is a new client.
 */
export async function eraseContact(env: Bindings, who: SignedIn, contactId: string): Promise<void> {
  const db = database(env)
  const workspaceId = who.workspace.id
  const person = await findPerson(db, workspaceId, contactId)
  if (person === null) throw notFound('contact')
  const { conversationIds } = person
  for (const id of conversationIds) {
    await eraseConversation(env, workspaceId, id)
    await forgetFilesOf(db, env.MEDIA, workspaceId, id)
  }
  await forgetSources(db, workspaceId, conversationIds)
  await eraseRows(db, workspaceId, contactId, person, { memberId: who.id, at: Date.now() })
  for (const id of conversationIds) {
    forgetIdentities(id)
    await showWhoIsBack(env, workspaceId, id)
  }
  await tellDesk(env, workspaceId, conversationIds)
}

async function eraseConversation(env: Bindings, workspaceId: string, id: string): Promise<void> {
  const erase = () => askConversation(env, workspaceId, id, (conversation) => conversation.erase())
  // The object ends with the call that erases it, which therefore fails, and so it does when the client writes again
  // between two of them: the one that finds nothing more says so.
  for (let tries = 1; tries < MOST_TRIES; tries++) {
    const [done] = await Promise.allSettled([erase()])
    if (done.status === 'fulfilled') return
  }
  await erase()
}

/** A client who wrote while their rows were being deleted has them anew; the conversation's next change would show the rest. */
async function showWhoIsBack(env: Bindings, workspaceId: string, conversationId: string): Promise<void> {
  try {
    await askConversation(env, workspaceId, conversationId, (conversation) => conversation.showAnew())
  } catch (error) {
    log('error', 'conversation-not-shown', { workspaceId, conversationId }, error)
  }
}

/** Only a hint: a list that misses it finds out when it is next read. */
async function tellDesk(env: Bindings, workspaceId: string, conversationIds: string[]): Promise<void> {
  try {
    await askDesk(env, workspaceId, async (desk) => {
      for (const conversationId of conversationIds) {
        await desk.poke({ conversationId, version: Number.MAX_SAFE_INTEGER, attention: null })
      }
    })
  } catch (error) {
    log('error', 'poke-failed', { workspaceId }, error)
  }
}
