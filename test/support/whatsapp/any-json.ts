import fc from 'fast-check'
import type { Json } from './payloads.ts'

/** What the fields of real webhooks hold, and what breaks a careless reader of them. */
const leaves: Json[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'text',
  '5511987650001',
  'BR.1',
  '\0\ud800',
  '1795312800',
]

/** The keys of real webhooks. */
const keys = [
  ...['object', 'entry', 'changes', 'field', 'value', 'metadata', 'phone_number_id', 'contacts', 'messages'],
  ...[
    'statuses',
    'message_echoes',
    'from',
    'from_user_id',
    'id',
    'timestamp',
    'type',
    'text',
    'body',
    'system',
  ],
  ...['status', 'errors', 'code', 'profile', 'name', 'wa_id', 'user_id', 'to', 'interactive', '__proto__'],
]

/** JSON that often looks like a webhook: its keys are those of real ones. */
const nearlyWebhook = fc.letrec<{ node: Json }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    fc.constantFrom(...leaves),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie('node'), { maxKeys: 6 }),
  ),
})).node

/** Any JSON at all, often nearly a webhook. */
export const anyJson = fc.oneof(
  nearlyWebhook,
  fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json),
)
