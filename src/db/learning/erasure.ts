import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { learnedAnswer, learningAct } from '../schema.ts'

/**
 * Takes conversations out of what was learned from them, in one transaction: what nobody approved and no other chat
 * supports goes, with its history; all else stays without the links to them, and counts the chats that are left. To be
 * called with a contact's conversations when these are erased. An approved answer is the seller's own by then.
 */
export async function forgetSources(
  db: Database,
  workspaceId: string,
  conversationIds: readonly string[],
): Promise<void> {
  const { state, sources, support, id } = learnedAnswer
  const erased = sql`(SELECT value FROM json_each(${JSON.stringify(conversationIds)}))`
  const conversation = sql`(source.value ->> '$.ref.conversationId')`
  const here = sql`${learnedAnswer.workspaceId} = ${workspaceId}`
  const touched = sql`EXISTS (SELECT 1 FROM json_each(${sources}) source WHERE ${conversation} IN ${erased})`
  const left = sql`(SELECT json_group_array(json(source.value)) FROM json_each(${sources}) source
    WHERE ${conversation} IS NULL OR ${conversation} NOT IN ${erased})`
  // An answer may have more chats behind it than it names.
  const supportLeft = sql`(${support} - (SELECT count(DISTINCT source.value ->> '$.ref')
    FROM json_each(${sources}) source WHERE ${conversation} IN ${erased}))`
  const goes = sql`${here} AND ${state} <> 'approved' AND ${touched} AND ${supportLeft} <= 0`
  await db.batch([
    db.delete(learningAct).where(
      sql`${learningAct.workspaceId} = ${workspaceId}
          AND ${learningAct.subjectId} IN (SELECT ${id} FROM ${learnedAnswer} WHERE ${goes})`,
    ),
    db.delete(learnedAnswer).where(goes),
    db
      .update(learnedAnswer)
      .set({
        sources: left,
        support: supportLeft,
      })
      .where(sql`${here} AND ${touched}`),
  ])
}
