import type { Delivery } from '../delivery.ts'
import type { PriceCategory } from '../provider-rates.ts'
import type { SendFailure } from '../send-failure.ts'
import { serviceWindowOpen } from '../window.ts'
import type { TemplateChecks } from './commands.ts'
import { optedOutAt } from './marketing.ts'
import type { OutboxItem, TemplateOrder } from './outbox.ts'
import type { ConversationState } from './state.ts'

/** WhatsApp's code for free text outside the window; ours when we do not even try. */
export const WINDOW_CLOSED = '131047'
/** WhatsApp's code for a client who takes no marketing messages; ours when we do not even try. */
export const OPTED_OUT = '131050'
/** Ours for what could not even be tried, because the database or the files cannot be reached from here. */
export const NOT_READY = 'not-ready'

type Leave =
  /** What it is priced as; a template as the records have it now. */
  | { may: 'leave'; category: PriceCategory; template?: TemplateOrder }
  | { may: 'not-leave'; error: NonNullable<Delivery['error']> }
  /** Its template could not be looked up: soon again. */
  | { may: 'wait' }

/**
 * Whether a message may leave now: free text inside the service window, a template whenever it is approved, and one
 * for marketing only to a client who has not said no. `templates` is what the records say of templates at this moment.
 */
export function leave(
  state: ConversationState,
  { seq, template }: OutboxItem,
  now: number,
  templates: TemplateChecks,
): Leave {
  if (template === undefined) {
    if (serviceWindowOpen(state.serviceWindowEndsAt, now)) return { may: 'leave', category: 'service' }
    return refuse(
      WINDOW_CLOSED,
      'window-closed',
      'The 24-hour window closed before this could be sent. An approved template may still be.',
    )
  }
  const check = templates[seq]
  if (check === undefined) return { may: 'wait' }
  if (!check.approved) return { may: 'not-leave', error: check.error }
  if (check.category === 'marketing' && optedOutAt(state) !== null) {
    return refuse(
      OPTED_OUT,
      'no-marketing',
      'The client asked not to get marketing messages before this could be sent.',
    )
  }
  const { category } = check
  return { may: 'leave', category, template: { ...template, category } }
}

function refuse(code: string, reason: SendFailure, message: string): Leave {
  return { may: 'not-leave', error: { code, message, reason } }
}
