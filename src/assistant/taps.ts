import { titleOf } from '../domain/choices.ts'
import type { Requirement, SellerText, Service } from '../domain/knowledge.ts'
import type { TurnMessage } from './assistant.ts'
import type { ClientText } from './turn.ts'
import { normalise } from './understanding/normalise.ts'

/** A client's tap that answers the open question: the seller's choice, in the words the client saw. */
export type Tap = ClientText & { choice: SellerText }

/** Whether a message is a tap: its words are the seller's, and tell nothing of the client's language or manner. */
export const isTap = ({ content }: TurnMessage): boolean => content.type === 'choice'

/**
 * The taps among the client's messages that answer what was asked last, in order. A tap on anything older is a message
 * like any other.
 */
export function tapsOn(
  asked: { service: Service; requirement: Requirement } | null,
  pending: readonly TurnMessage[],
  texts: readonly ClientText[],
): Tap[] {
  const choices = asked?.requirement.choices ?? []
  return texts.flatMap((text) => {
    if (!pending.some((message) => message.id === text.messageId && isTap(message))) return []
    const choice = choices.find((each) => spellingsOf(each).includes(text.text))
    return choice ? [{ ...text, choice }] : []
  })
}

const spellingsOf = ({ text, variants }: SellerText) =>
  [text, ...Object.values(variants)].map((spelling) => normalise(titleOf(spelling)))
