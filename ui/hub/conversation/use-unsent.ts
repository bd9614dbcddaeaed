import { useEffect, useReducer } from 'preact/hooks'
import type { ConversationAnswer } from '../../../src/protocol/api.ts'
import type { MessageView } from '../../../src/protocol/conversation.ts'
import { worthAnotherTry } from '../../kit/http.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { codeOf, sentenceFor } from '../../kit/problem.ts'
import { api } from '../api.ts'
import type { FilesToSend } from './files/attachments.ts'
import { readUnsent, type Stored, type Unsent, writeUnsent } from './unsent.ts'

/** Client ids of the requests running now: they outlive the screen that began them. */
const underWay = new Set<string>()
const changed = new EventTarget()
const retryAfter = [500, 2000]

function change(conversationId: string, edit: (stored: Stored) => Stored): void {
  writeUnsent(conversationId, edit(readUnsent(conversationId, underWay)))
  changed.dispatchEvent(new Event(conversationId))
}

function changeOne(conversationId: string, clientId: string, edit: (message: Unsent) => Unsent | null): void {
  change(conversationId, (stored) => ({
    ...stored,
    unsent: stored.unsent.flatMap((message) => {
      const next = message.clientId === clientId ? edit(message) : message
      return next ? [next] : []
    }),
  }))
}

function unsentOf(message: Pick<Unsent, 'text' | 'file' | 'basedOnSeq'>): Unsent {
  return { clientId: crypto.randomUUID(), at: Date.now(), state: 'sending', error: null, ...message }
}

/** Sends once more when no answer came: the client id makes that harmless. */
async function sendPatiently(conversationId: string, message: Unsent, sendAnyway: boolean) {
  const send = () => sendOnce(conversationId, message, sendAnyway)
  for (const wait of retryAfter) {
    try {
      return await send()
    } catch (error) {
      if (!worthAnotherTry(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return send()
}

function sendOnce(conversationId: string, { clientId, text, file, basedOnSeq }: Unsent, sendAnyway: boolean) {
  const send = { clientId, basedOnSeq, sendAnyway }
  return file === undefined
    ? api.send(conversationId, { text, ...send })
    : api.sendFile(conversationId, file.id, { caption: text, ...send })
}

/**
 * What the member is writing to one conversation and what is on its way there.
 * @param settle told what the server stored
 * @param catchUp told that the client has written something we have not seen
 */
export function useUnsent(
  conversationId: string,
  settle: (answer: ConversationAnswer, message: MessageView) => void,
  catchUp: () => void,
) {
  const t = useT()
  const [, renderAgain] = useReducer<number, void>((count) => count + 1, 0)
  useEffect(() => {
    const render = (): void => renderAgain()
    changed.addEventListener(conversationId, render)
    return () => changed.removeEventListener(conversationId, render)
  }, [conversationId])

  const deliver = async (message: Unsent, sendAnyway: boolean): Promise<void> => {
    underWay.add(message.clientId)
    changeOne(conversationId, message.clientId, () => ({ ...message, state: 'sending', error: null }))
    try {
      const sent = await sendPatiently(conversationId, message, sendAnyway)
      settle(sent.view, sent.message)
      changeOne(conversationId, message.clientId, () => null)
    } catch (error) {
      const stale = codeOf(error) === 'stale'
      if (stale) catchUp()
      changeOne(conversationId, message.clientId, () => ({
        ...message,
        state: stale ? 'stale' : 'failed',
        error: sentenceFor(error, t),
      }))
    } finally {
      underWay.delete(message.clientId)
    }
  }

  /** One after the other: they are read in this order. */
  const sendAll = async (messages: Unsent[]): Promise<void> => {
    for (const { clientId } of messages) underWay.add(clientId)
    change(conversationId, (stored) => ({ text: '', unsent: [...stored.unsent, ...messages] }))
    for (const message of messages) await deliver(message, false)
  }

  const { text, unsent } = readUnsent(conversationId, underWay)
  return {
    text,
    unsent,
    write: (words: string): void => change(conversationId, (stored) => ({ ...stored, text: words })),
    /** Sends what is written; `basedOnSeq` is the newest message the member has seen. */
    send: (words: string, basedOnSeq: number): void => void sendAll([unsentOf({ text: words, basedOnSeq })]),
    /** Sends files, each with the words that go along, and then what is left to say. */
    sendFiles: ({ files, text: rest }: FilesToSend, basedOnSeq: number): void => {
      const messages = files.map(({ uploaded: { id, name, media }, caption }) =>
        unsentOf({ text: caption, file: { id, name: name ?? t(`content.${media}`) }, basedOnSeq }),
      )
      void sendAll(rest === '' ? messages : [...messages, unsentOf({ text: rest, basedOnSeq })])
    },
    retry: (message: Unsent): void => void deliver(message, false),
    sendAnyway: (message: Unsent, basedOnSeq: number): void => void deliver({ ...message, basedOnSeq }, true),
    discard: (message: Unsent): void => changeOne(conversationId, message.clientId, () => null),
    /** Takes a message back into the composer. */
    edit: (message: Unsent): void =>
      change(conversationId, (stored) => ({
        text: stored.text ? `${message.text}\n${stored.text}` : message.text,
        unsent: stored.unsent.filter((other) => other.clientId !== message.clientId),
      })),
  }
}

export type UnsentMessages = ReturnType<typeof useUnsent>
