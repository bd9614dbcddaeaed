import { z } from 'zod'

/** A choice of an interactive message as the person sees it. */
export type Offered = { id: string; title: string; description?: string }

const Words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '', 'must not be empty')
const Id = (most: number) =>
  Words(most).refine((id) => id === id.trim(), 'must not begin or end with a space')

const Buttons = z.strictObject({
  type: z.literal('button'),
  body: z.strictObject({ text: Words(1024) }),
  action: z.strictObject({
    buttons: z
      .array(
        z.strictObject({
          type: z.literal('reply'),
          reply: z.strictObject({ id: Id(256), title: Words(20) }),
        }),
      )
      .min(1)
      .max(3),
  }),
})

const List = z.strictObject({
  type: z.literal('list'),
  body: z.strictObject({ text: Words(4096) }),
  action: z.strictObject({
    button: Words(20),
    sections: z
      .array(
        z.strictObject({
          title: Words(24),
          rows: z
            .array(z.strictObject({ id: Id(200), title: Words(24), description: Words(72).exactOptional() }))
            .min(1),
        }),
      )
      .min(1)
      .max(10),
  }),
})

const Interactive = z.discriminatedUnion('type', [Buttons, List])

/** What the person who gets an interactive message can tap, below its words. */
export type InteractiveMessage = { kind: 'button' | 'list'; text: string; offered: Offered[] }

/**
 * Reads an `interactive` as the Graph API does, which refuses one it cannot show: too much of anything, anything empty,
 * and two choices under one id or title. The refusal is told in words.
 */
export function readInteractive(json: unknown): InteractiveMessage | { refused: string } {
  const parsed = Interactive.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { refused: `interactive.${issue?.path.join('.')}: ${issue?.message}` }
  }
  const message = parsed.data
  const offered: Offered[] =
    message.type === 'button'
      ? message.action.buttons.map(({ reply }) => reply)
      : message.action.sections.flatMap(({ rows }) => rows)
  if (offered.length > 10) return { refused: 'interactive.action.sections: more than 10 rows in all' }
  for (const part of ['id', 'title'] as const) {
    if (new Set(offered.map((one) => one[part])).size < offered.length) {
      return { refused: `interactive.action: two choices have the same ${part}` }
    }
  }
  return { kind: message.type, text: message.body.text, offered }
}

/** What WhatsApp posts when a person taps a choice: the body of a message of type `interactive`. */
export function tapOf(kind: InteractiveMessage['kind'], { id, title, description }: Offered) {
  const reply = { id, title, ...(description !== undefined && { description }) }
  return kind === 'button'
    ? { type: 'button_reply', button_reply: { id, title } }
    : { type: 'list_reply', list_reply: reply }
}
