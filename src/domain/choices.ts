import { z } from 'zod'

/** An answer a client may give with one tap. `id` comes back with the tap; `title` is what it says, in one line. */
export const Choice = z.object({ id: z.string(), title: z.string() })
export type Choice = z.infer<typeof Choice>

/** What a question may be answered with by one tap. `label` is what a channel calls them that folds them away. */
export const Choices = z.object({ label: z.string(), options: z.array(Choice) })
export type Choices = z.infer<typeof Choices>

/** Choices as the assistant proposes them: they get their ids with the message that carries them. */
export type ProposedChoices = { label: string; titles: readonly string[] }

/** The title of a choice as it is shown: in one line. */
export function titleOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * The choices of a message, each title once. An id names the message it was offered in, so that a tap is never taken
 * for an answer to another question; null when there is nothing to choose from.
 */
export function offer({ label, titles }: ProposedChoices, messageId: string): Choices | null {
  const distinct = [...new Set(titles.map(titleOf))].filter((title) => title !== '')
  if (distinct.length < 2) return null
  return { label, options: distinct.map((title, at) => ({ id: `${messageId}.${at}`, title })) }
}

/** The message a choice was offered in, by the choice's id; null for an id that is none of ours. */
export function messageOfferedIn(choiceId: string): string | null {
  return /^(.+)\.\d{1,2}$/.exec(choiceId)?.[1] ?? null
}
