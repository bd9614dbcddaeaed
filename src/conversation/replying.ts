import type { PreparedReply } from '../domain/conversation/commands.ts'
import type { ConversationState, Generation } from '../domain/conversation/state.ts'
import type { DailyUse } from '../domain/model-usage.ts'
import { log as logLine } from '../log.ts'
import { commitReply } from './asks.ts'
import type { Attention } from './attention.ts'
import { ask } from './dispatch.ts'
import { log, namesOf, type Shell } from './shell.ts'
import { RepliesUnderWay } from './under-way.ts'

/** How far back a reply reads. */
const HISTORY = 40

/** Loaded with the first reply of an isolate: what only takes, shows or sends does without. */
const assistant = () => Promise.all([import('./generation.ts'), import('../assistant/configuration.ts')])

/** Replies this isolate prepares at the moment. */
const underWay = new RepliesUnderWay()
/** With so many under way no more is acknowledged than can be answered. */
const BUSY = 4

/**
 * Lets whoever brought the client's message hear first that it is safe here, since they share a thread with the
 * thinking: a timer rings once nothing else is at hand. A busy isolate thinks first, and is told of less.
 */
async function afterAcknowledging(): Promise<void> {
  if (underWay.count(Date.now()) <= BUSY) await new Promise((resolve) => setTimeout(resolve, 0))
}

/** What the client hears where no further try is made; null where the assistant's code itself is not to be had. */
async function lastWordsFor(state: ConversationState, error: unknown): Promise<PreparedReply | null> {
  try {
    const [{ lastWords }] = await assistant()
    return lastWords(state, error, Date.now())
  } catch (cause) {
    log('last-words-failed', cause, state)
    return null
  }
}

/** Prepares the replies that are due. */
export class Replying {
  readonly #shell: Shell
  readonly #attention: Attention
  #running: AbortController | null = null
  /** The newest turn this instance has taken up. */
  #turn = 0

  constructor(shell: Shell, attention: Attention) {
    this.#shell = shell
    this.#attention = attention
  }

  /** Prepares the reply that this instance has begun. */
  goOn(state: ConversationState): void {
    const { generation } = state
    if (generation === null || generation.instance !== this.#shell.instance) return
    if (generation.turn === this.#turn) return
    this.#turn = generation.turn
    this.#running = new AbortController()
    void this.#reply(state, generation, this.#running.signal)
  }

  /** What is being prepared is of no use any more. */
  abort(): void {
    this.#running?.abort()
  }

  /** Prepares one reply and brings the outcome back, whatever it is. */
  async #reply(state: ConversationState, generation: Generation, signal: AbortSignal): Promise<void> {
    const { env, store, watchers } = this.#shell
    const { turn, upToSeq } = generation
    const uses: DailyUse[] = []
    let answered = (_: boolean): void => {}
    const isOver = underWay.begin(Date.now())
    try {
      await afterAcknowledging()
      signal.throwIfAborted()
      const [{ prepareReply }, { staffFrom }] = await assistant()
      const prepared = await prepareReply({
        db: env.DB,
        ...staffFrom(env),
        state,
        generation,
        messages: store.said(upToSeq + 1, HISTORY),
        now: Date.now,
        signal,
        onDraft: (text) => {
          if (!signal.aborted) watchers.draft(turn, text)
        },
        onAnswering: ({ readReceipts }) => {
          answered = this.#attention.answering(state, readReceipts)
        },
        onModelUse: (use) => uses.push(use),
      })
      const current = this.#shell.state?.generation?.turn === turn
      const done = this.#shell.dispatch([
        prepared.kind === 'reply'
          ? commitReply(turn, prepared.reply, prepared.followUp, prepared.checkIn)
          : ask({ type: 'replyGated', turn, cause: prepared.cause, autoReply: prepared.autoReply }),
      ])
      const answer = done?.decisions.at(-1)?.answer
      // What leaves with it is told of once it has left.
      if (answer && 'claimed' in answer) return
      logLine('info', 'reply', {
        ...namesOf(state),
        requestId: generation.requestId ?? null,
        outcome: current ? prepared.kind : 'overtaken',
        ...(prepared.kind === 'reply' && { kind: prepared.reply.audit.responder }),
        durationMs: Date.now() - generation.startedAt,
      })
    } catch (error) {
      if (signal.aborted) return
      log('reply-failed', error, state)
      this.#shell.dispatch([ask({ type: 'replyFailed', turn, lastWords: await lastWordsFor(state, error) })])
    } finally {
      isOver()
      answered(!signal.aborted)
      watchers.draft(turn, null)
      // Also when the reply is discarded; nothing is awaited since it was committed, so both are written or neither.
      if (uses.length > 0) this.#shell.dispatch([ask({ type: 'modelUsed', uses })])
    }
  }
}
