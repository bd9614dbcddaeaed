import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { MemberFrame } from '../../src/protocol/frames.ts'
import { applyFrame, type ConversationState, helloFor } from '../../ui/hub/conversation/conversation-state.ts'
import type { Member } from './member.ts'
import type { Watched } from './recording.ts'

const Frame = z.string().transform((text) => MemberFrame.parse(JSON.parse(text)))

/** A screen that shows one conversation, with the hub's own rules, and comes back whenever its socket is cut. */
export class Watcher {
  readonly #member: Member
  readonly #conversationId: string
  #state: ConversationState | undefined
  #socket: WebSocket | null = null
  #connections = 0
  #ended = false

  constructor(member: Member, conversationId: string) {
    this.#member = member
    this.#conversationId = conversationId
    void this.#stay()
  }

  /** Cuts the connection, as a network does. */
  cut(): boolean {
    const socket = this.#socket
    socket?.close()
    return socket !== null
  }

  /** What the screen shows now. */
  get shown(): Watched {
    return {
      conversationId: this.#conversationId,
      messages: this.#state?.view.messages ?? [],
      connections: this.#connections,
    }
  }

  end(): void {
    this.#ended = true
    this.#socket?.close()
  }

  async #stay(): Promise<void> {
    while (!this.#ended) {
      try {
        const socket = await this.#member.watch(this.#conversationId)
        await this.#follow(socket)
      } catch {
        // Refused, or nobody there: the product is away for a moment.
        this.#socket = null
      }
      await sleep(200)
    }
  }

  /** Resolves when the connection is over. */
  #follow(socket: WebSocket): Promise<void> {
    this.#socket = socket
    this.#connections += 1
    const hello = () => socket.send(JSON.stringify(helloFor(this.#state)))
    hello()
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const state = applyFrame(this.#state, Frame.parse(data))
      if (state === null) hello()
      else this.#state = state
    })
    return new Promise((resolve) => {
      socket.addEventListener('close', () => {
        if (this.#socket === socket) this.#socket = null
        resolve()
      })
    })
  }
}
