/** The product's Worker with nothing in it: what starting the runtime with its bindings costs. */
import { DurableObject } from 'cloudflare:workers'

export class BudgetObject extends DurableObject {}
export class ConversationObject extends DurableObject {}
export class DeskObject extends DurableObject {}
export class JobObject extends DurableObject {}

export default { fetch: () => new Response('empty') } satisfies ExportedHandler
