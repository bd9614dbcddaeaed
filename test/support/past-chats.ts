import { env } from 'cloudflare:workers'
import { measure, noStyle, profileOf } from '../../src/assistant/learning/style.ts'
import { database } from '../../src/db/database.ts'
import { openImport } from '../../src/db/learning/imports.ts'
import { finishTraining, openTraining } from '../../src/db/learning/jobs.ts'
import { dueRawChats } from '../../src/db/learning/raw-chats.ts'
import * as schema from '../../src/db/schema.ts'
import type { Author, MessageContent } from '../../src/domain/message.ts'
import { PastChats } from '../../src/jobs/past-chats/past-chats.ts'
import { aListedConversation, type TestWorkspace } from './workspace.ts'

export const day = 86_400_000

/** A line of a chat: who wrote it, and what. */
export type Line = [from: string, text: string, name?: string]

/** Chats as a JSON file holds them, each a day older than the one before it. */
export function aJsonFile(chats: Line[][], startedAt = Date.now() - day): string {
  return JSON.stringify({
    interactions: chats.map((lines, age) => ({
      messages: lines.map(([from, text, name], at) => ({
        at: new Date(startedAt - age * day + at * 1000).toISOString(),
        from,
        text,
        ...(name !== undefined && { name }),
      })),
    })),
  })
}

/** Ten questions as different clients word them, each with its answer. */
export const talks: { asked: string[]; answer: string }[] = [
  {
    asked: ['Vocês entregam o arquivo em vetor?', 'voces entregam arquivos em vetor'],
    answer: 'Sim, entregamos os arquivos em vetor e também em PNG.',
  },
  {
    asked: ['Quais formas de pagamento vocês aceitam?', 'Quais as formas de pagamento aceitas?'],
    answer: 'Aceitamos cartão, boleto e transferência bancária.',
  },
  {
    asked: ['Do you deliver the source files?', 'do you deliver source files'],
    answer: 'Yes, the editable source files always come with the final delivery.',
  },
  {
    asked: ['¿Hacen también tarjetas de visita?', 'Hacen tarjetas de visita también?'],
    answer: 'Claro que sí, diseñamos tarjetas y papelería completa.',
  },
  { asked: ['Quanto custa um logo?'], answer: 'O logo sai por R$ 500, entrego em 5 dias.' },
]

/** `count` chats that ask these questions in turn, with the small talk people really make. */
export function chatsAbout(count: number): Line[][] {
  return Array.from({ length: count }, (_, at) => {
    const talk = talks[at % talks.length]
    if (talk === undefined) throw new Error('there are no talks')
    const asked = talk.asked[Math.floor(at / talks.length) % talk.asked.length] ?? ''
    return [
      ['client', 'Oi, tudo bem?'],
      ['client', asked],
      ['person', 'Olá! Tudo bem? 😊'],
      ['person', talk.answer],
      ['client', 'obrigado!'],
      ['person', 'De nada, abraços!'],
    ]
  })
}

/** Takes the personal data out of all that waits by `now`, whosever it is; each step as if everything before had died. */
export async function redactWaiting(now = Date.now()): Promise<void> {
  for (const workspaceId of await dueRawChats(database(env), now)) {
    while ((await new PastChats(env, { workspaceId }).step()) !== 'done');
  }
}

type OwnMessage = { author: Author; content: MessageContent }

/** A text as the conversation's table has it. */
export function said(kind: 'client' | 'assistant' | 'member' | 'phone' | 'system', text: string): OwnMessage {
  const author: Author = kind === 'member' ? { kind, memberId: 'm1' } : { kind }
  return { author, content: { type: 'text', text } }
}

/** A finished episode of an own conversation; its id. */
export async function aFinishedEpisode(
  workspace: TestWorkspace,
  messages: OwnMessage[],
  episode: { openedAt?: number; finished?: boolean; name?: string; aliasOf?: string } = {},
): Promise<string> {
  const { openedAt = Date.now() - day, finished = true, name = 'Client', aliasOf = null } = episode
  const status = finished ? 'finished' : 'open'
  const conversationId = await aListedConversation(workspace, { name, status, aliasOf })
  const common = { workspaceId: workspace.id, conversationId, version: 1 }
  await workspace.db.insert(schema.episode).values({
    ...common,
    number: 1,
    openedAt,
    openedBy: 'client',
    finishedAt: finished ? openedAt + 3_600_000 : null,
    holderKind: 'queue',
    requirements: [],
  })
  for (const [at, { author, content }] of messages.entries()) {
    await workspace.db.insert(schema.message).values({
      ...common,
      seq: at + 1,
      id: `${at + 1}`,
      episode: 1,
      author: author.kind,
      content,
      at: openedAt + at * 1000,
    })
  }
  return conversationId
}

/** An import, and a training that is over with one answer and a style, as they are stored. */
export async function whatWasLearned(
  { db, id: workspaceId, owner }: TestWorkspace,
  question: string,
): Promise<{ importId: string; jobId: string; answerId: string }> {
  const now = Date.now()
  const importId = crypto.randomUUID()
  const report = {
    chats: 0,
    kept: 0,
    messages: 0,
    outsideWindow: 0,
    beyondLimit: 0,
  }
  await openImport(
    db,
    workspaceId,
    { id: importId, format: 'csv', name: null, report, parts: [] },
    owner.id,
    now,
  )
  const { id: jobId, progress } = await openTraining(db, workspaceId, owner.id, now)
  const ref = { kind: 'import' as const, importId, interaction: 1 }
  const draft = {
    question,
    answer: 'We do.',
    language: 'en' as const,
    concerns: [],
    asked: 1,
    support: 1,
    sources: [{ ref, startedAt: now, positions: [1, 2] }],
  }
  const style = profileOf(measure(noStyle, [{ position: 1, from: 'person', at: now, text: 'We do.' }]))
  await finishTraining(env.DB, workspaceId, jobId, { drafts: [draft], style }, progress, now)
  return { importId, jobId, answerId: `${jobId}-001` }
}
