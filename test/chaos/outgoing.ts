import { z } from 'zod'

/** What a message of ours looks like to the provider. */
const Outgoing = z.object({
  to: z.string().optional(),
  recipient: z.string().optional(),
  type: z.string(),
  biz_opaque_callback_data: z.string(),
})

/** A request to the provider as a message of ours; null when it is anything else. */
export function parsed(request: string): z.infer<typeof Outgoing> | null {
  try {
    return Outgoing.safeParse(JSON.parse(request)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
