import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Assistant, TurnInput } from '../../../src/assistant/assistant.ts'
import { createAssistant } from '../../../src/assistant/pipeline.ts'
import { lastWords, prepareReply } from '../../../src/conversation/generation.ts'
import { reviewStyle } from '../../../src/db/learning/styles.ts'
import { addModelUse } from '../../../src/db/model-usage.ts'
import * as schema from '../../../src/db/schema.ts'
import { type AssistantSettings, defaultSettings } from '../../../src/domain/assistant-settings.ts'
import { decide } from '../../../src/domain/conversation/decide.ts'
import { type ConversationState, newConversation } from '../../../src/domain/conversation/state.ts'
import type { StoredMessage } from '../../../src/domain/conversation/stored-message.ts'
import { type DailyUse, dayOf } from '../../../src/domain/model-usage.ts'
import { aWorkspace, type TestWorkspace } from '../../support/workspace.ts'

const HOUR = 3_600_000
/** A Sunday at noon in UTC; in the zone of these tests Monday has begun. */
const now = Date.UTC(2026, 10, 22, 12)
const generation = { turn: 1, upToSeq: 1, instance: 'i', startedAt: now, requestId: null }

async function aStudio(settings: Partial<AssistantSettings> = {}): Promise<TestWorkspace> {
  const studio = await aWorkspace()
  await studio.db
    .update(schema.assistant)
    .set({ settings: { ...defaultSettings, on: true, ...settings } })
    .where(eq(schema.assistant.workspaceId, studio.id))
  return studio
}

/** A client of the studio's web chat has just asked something. */
function asked({ id, web }: TestWorkspace): { state: ConversationState; messages: StoredMessage[] } {
  const channel = { id: web.id, kind: 'web', accountId: 'a', name: 'Web chat' } as const
  const origin = {
    workspaceId: id,
    conversationId: 'c1',
    channel,
    contactId: 'p1',
    addresses: [],
    profileName: null,
  }
  const message: StoredMessage = {
    seq: 1,
    id: '1-a',
    key: null,
    providerId: null,
    episode: 1,
    author: { kind: 'client' },
    content: { type: 'text', text: 'How much is a logo?' },
    at: now,
    delivery: null,
    clientId: null,
    audit: null,
    cost: null,
    visitorSeq: 1,
    version: 1,
  }
  return { state: newConversation(origin, now, 'storage'), messages: [message] }
}

/** What comes of the client's question, and what the assistant was told and used. */
async function prepare(studio: TestWorkspace, { dailyTokens = null as number | null, checkIn = false } = {}) {
  const told: TurnInput[] = []
  const uses: DailyUse[] = []
  const builtIn = createAssistant({ model: null })
  const assistant: Assistant = {
    async takeTurn(input, context) {
      told.push(input)
      const use = { calls: 1, failures: 0, inputTokens: 10, outputTokens: 5, costMicros: null }
      context.onModelUse({ model: 'm', ...use })
      const outcome = await builtIn.takeTurn(input, context)
      return checkIn ? { ...outcome, checkIn: { at: now + 2 * HOUR, note: 'a logo' } } : outcome
    },
  }
  const prepared = await prepareReply({
    db: env.DB,
    assistant,
    embedder: null,
    dailyTokens,
    ...asked(studio),
    generation,
    now: () => now,
    signal: new AbortController().signal,
    onDraft: () => undefined,
    onAnswering: () => undefined,
    onModelUse: (use) => uses.push(use),
  })
  return { prepared, model: told[0]?.model, uses }
}

const use = (day: string): DailyUse => ({
  day,
  model: 'm',
  calls: 1,
  failures: 0,
  inputTokens: 300,
  outputTokens: 40,
  costMicros: null,
})

describe('what a model may use for a reply', () => {
  test('is without limit where nobody sets one', async () => {
    const { model } = await prepare(await aStudio())
    expect(model).toMatchObject({ at: now, timeZone: 'UTC', tokensLeft: null, style: null })
  })

  test('is what the deployment allows, unless the workspace says otherwise', async () => {
    const studio = await aStudio()
    await addModelUse(env.DB, studio.id, [use(dayOf(now, 'UTC'))])
    expect((await prepare(studio, { dailyTokens: 1000 })).model?.tokensLeft).toBe(660)
    const own = await aStudio({ dailyModelTokens: 100 })
    await addModelUse(env.DB, own.id, [use(dayOf(now, 'UTC'))])
    expect((await prepare(own, { dailyTokens: 1000 })).model?.tokensLeft).toBe(0)
  })

  test('begins anew with the day of the workspace’s zone, and is counted on that day', async () => {
    const timeZone = 'Pacific/Kiritimati'
    const schedule = {
      timeZone,
      weekly: [],
      exceptions: [{ date: dayOf(now, timeZone), assistant: 'on' as const }],
    }
    const studio = await aStudio({ dailyModelTokens: 1000, availability: { kind: 'schedule', schedule } })
    const [yesterday, today] = [dayOf(now - 24 * HOUR, timeZone), dayOf(now, timeZone)]
    await addModelUse(env.DB, studio.id, [use(yesterday)])
    const { model, uses } = await prepare(studio)
    expect(model).toMatchObject({ timeZone, tokensLeft: 1000 })
    expect(uses.map(({ day }) => day)).toEqual([today])
  })

  test('comes with the style that was approved, from the next reply on', async () => {
    const studio = await aStudio()
    expect((await prepare(studio)).model?.style).toBeNull()
    const profile = {
      chats: 5,
      messages: 20,
      wordsPerMessage: 8,
      messagesPerTurn: 1,
      emojiRate: 0.5,
      exclamationRate: 0,
      greeting: { share: 1, habits: [] },
      closing: { share: 0, habits: [] },
      address: { formality: null, markers: [] },
      languages: [],
    }
    const style = {
      id: 's1',
      jobId: 'j1',
      state: 'draft' as const,
      acts: 0,
      version: 1,
      createdAt: 1,
      updatedAt: 1,
    }
    await studio.db.insert(schema.learnedStyle).values({ workspaceId: studio.id, profile, ...style })
    const review = { version: 1, act: 'approve' as const, memberId: studio.owner.id, at: now, undoes: null }
    await reviewStyle(studio.db, studio.id, 's1', review, 'approved')
    expect((await prepare(studio)).model?.style).toEqual(profile)
    await reviewStyle(studio.db, studio.id, 's1', { ...review, version: 2, act: 'reject' }, 'rejected')
    expect((await prepare(studio)).model?.style).toBeNull()
  })
})

test('a time the client asked for becomes a text in their language, and a note for the members', async () => {
  const { prepared } = await prepare(await aStudio({ disclosure: 'every-message' }), { checkIn: true })
  if (prepared.kind !== 'reply') throw new Error('the assistant is at work')
  expect(prepared.checkIn).toMatchObject({
    dueAt: now + 2 * HOUR,
    text: expect.stringMatching(/AI.*\nHello again! You asked to hear from Ana Souza/),
    note: 'a logo',
  })
})

describe('knowledge that cannot be read', () => {
  async function aBrokenStudio(settings: Partial<AssistantSettings> = {}): Promise<TestWorkspace> {
    const studio = await aStudio(settings)
    const document = { profile: { displayName: 'Ana Souza', of: 'another age' } }
    await studio.db
      .insert(schema.knowledge)
      .values({ workspaceId: studio.id, version: 99, document, savedAt: now })
    await studio.db
      .update(schema.assistant)
      .set({ knowledgeVersion: 99, version: 99 })
      .where(eq(schema.assistant.workspaceId, studio.id))
    return studio
  }

  /** The conversation after a client of the studio has written. */
  function written(studio: TestWorkspace): ConversationState {
    const { state } = asked(studio)
    const content = { type: 'text', text: 'Quanto é?' } as const
    const message = { providerId: 'p', at: now, content, fromAd: false, key: 'k', clientId: null }
    const receive = { type: 'receive' as const, origin: state, messages: [message], debounceMs: 0 }
    return decide({ ...state, language: 'pt' }, { ...receive, now, random: 'r' }).state
  }

  test('leaves nobody waiting in silence: a person takes over, and the client hears it', async () => {
    const studio = await aBrokenStudio()
    await expect(prepare(studio)).rejects.toThrow('cannot be read')
    const words = lastWords(written(studio), new Error('broken'), now)
    expect(words).toMatchObject({
      language: 'pt',
      handoff: { reason: 'failure', summary: { lastMessage: 'Quanto é?' } },
    })
    expect(words?.text).toContain('Ana Souza')
  })

  test('makes nobody speak where the assistant is not at work', async () => {
    const schedule = { timeZone: 'UTC', weekly: [], exceptions: [] }
    const studio = await aBrokenStudio({ availability: { kind: 'schedule', schedule } })
    await prepare(studio)
    expect(lastWords(written(studio), new Error('broken'), now)).toBeNull()
  })
})
