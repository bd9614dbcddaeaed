import { useEffect, useReducer } from 'preact/hooks'
import type { ConversationAnswer } from '../../../src/protocol/api.ts'
import type { MessageView } from '../../../src/protocol/conversation.ts'
import { NoAnswerError, worthAnotherTry } from '../../kit/http.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { persist } from '../../kit/patience.ts'
import { codeOf, sentenceFor } from '../../kit/problem.ts'
import { api } from '../api.ts'
import { useMe } from '../session.tsx'
import type { FilesToSend } from './files/attachments.ts'
import { nameOf, type Place, readUnsent, type Stored, type Unsent, writeUnsent } from './unsent.ts'

/** Client ids of the requests running now: they outlive the screen that began them. */
const underWay = new Set<string>()
const changed = new EventTarget()
/** Before each further attempt, ms; one that got no answer at all is made again and again, in the last one's pace. */
const retryAfter = [500, 2000]
const pauseWithoutNetwork = 10_000

/** The member has taken it back while it waited. */
class TakenBackError extends Error {}

/** The last delivery of each place: the next one follows it, for messages are read in the order in which they were written. */
const deliveries = new Map<string, Promise<void>>()

function change(place: Place, edit: (stored: Stored) => Stored): void {
  writeUnsent(place, edit(readUnsent(place, underWay)))
  changed.dispatchEvent(new Event(nameOf(place)))
}

function changeOne(place: Place, clientId: string, edit: (message: Unsent) => Unsent | null): void {
  change(place, (stored) => ({
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

/** Sends again when no usable answer came, and waits for the network: the client id makes that harmless. */
function sendPatiently(place: Place, message: Unsent, sendAnyway: boolean) {
  const { clientId } = message
  const attempt = async () => {
    const kept = readUnsent(place, underWay).unsent.some((other) => other.clientId === clientId)
    if (!kept) throw new TakenBackError()
    return sendOnce(place.conversationId, message, sendAnyway)
  }
  return persist(attempt, (error, tries) => {
    const wait = retryAfter[tries - 1]
    if (error instanceof TakenBackError || !worthAnotherTry(error)) return null
    if (!(error instanceof NoAnswerError)) return wait ?? null
    changeOne(place, clientId, (waiting) => ({ ...waiting, state: 'waiting' }))
    return wait ?? pauseWithoutNetwork
  })
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
  const place = { memberId: useMe().member.id, conversationId }
  const name = nameOf(place)
  const [, renderAgain] = useReducer<number, void>((count) => count + 1, 0)
  useEffect(() => {
    const render = (): void => renderAgain()
    changed.addEventListener(name, render)
    return () => changed.removeEventListener(name, render)
  }, [name])

  const deliver = (message: Unsent, sendAnyway: boolean): void => {
    underWay.add(message.clientId)
    changeOne(place, message.clientId, () => ({ ...message, state: 'sending', error: null }))
    const before = deliveries.get(name) ?? Promise.resolve()
    deliveries.set(
      name,
      before.then(() => attempt(message, sendAnyway)),
    )
  }

  const attempt = async (message: Unsent, sendAnyway: boolean): Promise<void> => {
    try {
      const sent = await sendPatiently(place, message, sendAnyway)
      settle(sent.view, sent.message)
      changeOne(place, message.clientId, () => null)
    } catch (error) {
      const stale = codeOf(error) === 'stale'
      if (stale) catchUp()
      changeOne(place, message.clientId, () => ({
        ...message,
        state: stale ? 'stale' : 'failed',
        error: sentenceFor(error, t),
      }))
    } finally {
      underWay.delete(message.clientId)
    }
  }

  const sendAll = (messages: Unsent[]): void => {
    for (const { clientId } of messages) underWay.add(clientId)
    change(place, (stored) => ({ text: '', unsent: [...stored.unsent, ...messages] }))
    for (const message of messages) deliver(message, false)
  }

  const { text, unsent } = readUnsent(place, underWay)
  return {
    text,
    unsent,
    write: (words: string): void => change(place, (stored) => ({ ...stored, text: words })),
    /** Sends what is written; `basedOnSeq` is the newest message the member has seen. */
    send: (words: string, basedOnSeq: number): void => sendAll([unsentOf({ text: words, basedOnSeq })]),
    /** Sends files, each with the words that go along, and then what is left to say. */
    sendFiles: ({ files, text: rest }: FilesToSend, basedOnSeq: number): void => {
      const messages = files.map(({ uploaded: { id, name, media }, caption }) =>
        unsentOf({ text: caption, file: { id, name: name ?? t(`content.${media}`) }, basedOnSeq }),
      )
      sendAll(rest === '' ? messages : [...messages, unsentOf({ text: rest, basedOnSeq })])
    },
    retry: (message: Unsent): void => deliver(message, false),
    sendAnyway: (message: Unsent, basedOnSeq: number): void => deliver({ ...message, basedOnSeq }, true),
    discard: (message: Unsent): void => changeOne(place, message.clientId, () => null),
    /** Takes a message back into the composer. */
    edit: (message: Unsent): void =>
      change(place, (stored) => ({
        text: stored.text ? `${message.text}\n${stored.text}` : message.text,
        unsent: stored.unsent.filter((other) => other.clientId !== message.clientId),
      })),
  }
}

export type UnsentMessages = ReturnType<typeof useUnsent>
