import { assistantFrom, dailyTokensFrom, embedderFrom } from '../assistant/configuration.ts'
import { type ConversationState, type Generation, replyDue } from '../domain/conversation/state.ts'
import type { DailyUse } from '../domain/model-usage.ts'
import { log as logLine } from '../log.ts'
import type { Attention } from './attention.ts'
import { ask, commitReply } from './dispatch.ts'
import { prepareReply } from './generation.ts'
import { log, namesOf, type Shell } from './shell.ts'

/** How far back a reply reads. */
const HISTORY = 40

/** Prepares the replies that are due. */
export class Replying {
  readonly #shell: Shell
  readonly #attention: Attention
  #running: AbortController | null = null

  constructor(shell: Shell, attention: Attention) {
    this.#shell = shell
    this.#attention = attention
  }

  /** Begins the reply the state asks for, once the dispatch that asked for it is over. */
  goOn(state: ConversationState, now: number): void {
    const due = replyDue(state)
    if (due !== null && due <= now) queueMicrotask(() => this.#begin())
  }

  /** What is being prepared is of no use any more. */
  abort(): void {
    this.#running?.abort()
  }

  #begin(): void {
    const done = this.#shell.dispatch([ask({ type: 'beginReply', instance: this.#shell.instance })])
    const answer = done?.decisions[0]?.answer
    if (!done?.state.generation || !answer || !('turn' in answer)) return
    this.#running = new AbortController()
    void this.#reply(done.state, done.state.generation, this.#running.signal)
  }

  /** Prepares one reply and brings the outcome back, whatever it is. */
  async #reply(state: ConversationState, generation: Generation, signal: AbortSignal): Promise<void> {
    const { env, store, watchers } = this.#shell
    const { turn, upToSeq } = generation
    const uses: DailyUse[] = []
    let answered = (_: boolean): void => {}
    try {
      const prepared = await prepareReply({
        db: env.DB,
        assistant: assistantFrom(env),
        embedder: embedderFrom(env),
        dailyTokens: dailyTokensFrom(env),
        state,
        generation,
        messages: store.page(upToSeq + 1, HISTORY),
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
      this.#shell.dispatch([
        prepared.kind === 'reply'
          ? commitReply(turn, prepared.reply, prepared.followUp, prepared.checkIn)
          : ask({ type: 'replyGated', turn, action: prepared.action, mayReturn: prepared.mayReturn }),
      ])
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
      this.#shell.dispatch([ask({ type: 'replyFailed', turn })])
    } finally {
      answered(!signal.aborted)
      watchers.draft(turn, null)
      // Also when the reply is discarded; nothing is awaited since it was committed, so both are written or neither.
      if (uses.length > 0) this.#shell.dispatch([ask({ type: 'modelUsed', uses })])
    }
  }
}
