import type { Sender, Sign } from '../channels/channel.ts'
import { readSendingTerms, type SendingTerms } from '../db/sending-terms.ts'
import { deliversAtCommit } from '../domain/channel.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { senderFor } from './sender.ts'
import { log, type Shell } from './shell.ts'

/** A reply that is ready before this, ms, needs no sign that somebody writes, and is not held up by the one that it was read. */
const SIGN_AFTER_MS = 250
/** How long before a sign fades it is shown again, ms. */
const SHOW_AGAIN_BEFORE_MS = 1000

/**
 * Signs for the client that somebody has read what they wrote, or is writing. They are shown beside everything else:
 * none is waited for, kept or tried again, and one that fails changes nothing.
 */
export class Attention {
  readonly #shell: Shell

  constructor(shell: Shell) {
    this.#shell = shell
  }

  /**
   * The assistant is about to answer. Shows that the client was read, and that somebody writes if that takes a while;
   * an answer that is quicker leaves before any sign. Returns what to call when the answer is there (`true`) or there
   * will be none.
   */
  answering(state: ConversationState, readReceipts: boolean): (answered: boolean) => void {
    let outcome: 'awaited' | 'answered' | 'silent' = 'awaited'
    let quick = true
    let markedRead = false
    const markRead = () => {
      if (outcome !== 'answered' || !readReceipts || markedRead) return
      void this.#show(state, async (sender, sign) => sender.markRead?.(sign))
    }
    const type = () =>
      void this.#show(state, async ({ typing }, sign) => {
        if (outcome !== 'awaited' || typing === undefined || (typing.marksRead && !readReceipts)) return
        markedRead ||= typing.marksRead
        timer = setTimeout(type, typing.lastsMs - SHOW_AGAIN_BEFORE_MS)
        await typing.show(sign)
      })
    let timer = setTimeout(() => {
      quick = false
      if (outcome === 'awaited') type()
      else markRead()
    }, SIGN_AFTER_MS)
    return (answered) => {
      outcome = answered ? 'answered' : 'silent'
      if (quick) return
      clearTimeout(timer)
      markRead()
    }
  }

  /** A member has read what the client wrote. */
  async read(state: ConversationState): Promise<void> {
    await this.#show(state, async (sender, sign) => {
      const terms = await this.#terms(state)
      if (terms.readReceipts) await sender.markRead?.(sign)
    })
  }

  #terms({ workspaceId, channel }: ConversationState): Promise<SendingTerms> {
    return readSendingTerms(this.#shell.env.DB, workspaceId, channel.id, Date.now())
  }

  async #show(state: ConversationState, how: (sender: Sender, sign: Sign) => Promise<void>): Promise<void> {
    const messageId = this.#shell.store.bySeq(state.lastInboundSeq)?.providerId
    if (messageId == null || deliversAtCommit(state.channel.kind)) return
    try {
      const sender = await senderFor(this.#shell.env, state, await this.#terms(state), Date.now())
      await how(sender, { accountId: state.channel.accountId, to: state.recipient.addresses, messageId })
    } catch (error) {
      log('sign-not-shown', error, state)
    }
  }
}
