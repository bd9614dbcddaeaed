import { z } from 'zod'
import { Choices } from '../domain/choices.ts'
import { MediaKind } from '../domain/file.ts'
import { Presence } from '../domain/presence.ts'
import { ConversationSummary, ConversationView, MessageView } from './conversation.ts'

/**
 * Frames on `/ws/conversations/:id` (members). The socket only observes; commands go over HTTP.
 * The client opens with `hello`; `since` is the last `version` it has, `storage` the incarnation that
 * version belongs to. The server answers with one `event` holding all that changed, or a `snapshot`.
 */
export const MemberHello = z.object({
  type: z.literal('hello'),
  storage: z.string().nullable(),
  since: z.number().int().nullable(),
})
export type MemberHello = z.infer<typeof MemberHello>

export const MemberFrame = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('snapshot'),
    storage: z.string(),
    version: z.number().int(),
    view: ConversationView,
  }),
  /**
   * `from` is the version this event builds on: a client at another version says `hello` again. `view` has what changed
   * since then, down to the fields of the summary (`changed`).
   */
  z.object({
    type: z.literal('event'),
    from: z.number().int(),
    version: z.number().int(),
    view: ConversationView.omit({ messages: true, hasOlder: true })
      .partial()
      .extend({ summary: ConversationSummary.partial() }),
    messages: z.array(MessageView),
  }),
  /** The assistant's draft as it is written: `text` is the whole draft so far. Ephemeral. */
  z.object({ type: z.literal('draft'), turn: z.number().int(), text: z.string() }),
  z.object({ type: z.literal('draftEnd'), turn: z.number().int() }),
])
export type MemberFrame = z.infer<typeof MemberFrame>

/** Frames on `/ws/desk` (members): something changed, fetch it. A gap in `n` means: refetch the list. */
export const DeskFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), n: z.number().int() }),
  z.object({
    type: z.literal('poke'),
    n: z.number().int(),
    conversationId: z.string(),
    version: z.number().int(),
    /** Set when a person is needed now: the hub may notify. */
    attention: z.enum(['handoff', 'asked-for-person']).nullable(),
  }),
  z.object({ type: z.literal('assistant'), n: z.number().int(), on: z.boolean() }),
  /** A member has said that they take clients again, or a pause. */
  z.object({ type: z.literal('presence'), n: z.number().int(), memberId: z.string(), presence: Presence }),
])
export type DeskFrame = z.infer<typeof DeskFrame>

/** A message as a web visitor sees it: no names, facts, notes or summaries. */
export const VisitorMessage = z.object({
  /** Position in the visitor's own sequence, without gaps. */
  n: z.number().int(),
  id: z.string(),
  from: z.enum(['you', 'assistant', 'person']),
  text: z.string(),
  /** What may be tapped in answer, as long as nobody has written since. */
  choices: Choices.exactOptional(),
  /** The file it carries; the text is the words that go along. */
  file: z
    .object({
      id: z.string(),
      media: MediaKind,
      name: z.string().nullable(),
      type: z.string(),
      /** Bytes. */
      size: z.int(),
      width: z.int().nullable(),
      height: z.int().nullable(),
    })
    .nullable(),
  at: z.number().int(),
  clientId: z.string().nullable(),
})
export type VisitorMessage = z.infer<typeof VisitorMessage>

/** Frames on `/ws/chat/:slug` (web visitors). `since` is the last `n` the page has; 0 at first. */
export const VisitorHello = z.object({ type: z.literal('hello'), since: z.number().int().min(0) })
export const VisitorFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('messages'), messages: z.array(VisitorMessage) }),
  /** Somebody is preparing an answer. */
  z.object({ type: z.literal('typing'), on: z.boolean() }),
])
export type VisitorFrame = z.infer<typeof VisitorFrame>
