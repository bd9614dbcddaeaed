import { z } from 'zod'
import { CollectedRequirement } from './requirement.ts'

/** What an episode remembers from one reply of the assistant to the next. */
export const Memory = z.object({
  requirements: z.array(CollectedRequirement).max(200),
  /** How many replies in a row asked back instead of answering. */
  misunderstandings: z.int().min(0),
  suspicions: z.int().min(0),
  turns: z.int().min(0),
})
export type Memory = z.infer<typeof Memory>

/** The memory after a reply. */
export function remember(
  memory: Memory,
  reply: { requirements: CollectedRequirement[]; misunderstood: boolean; suspicious: boolean },
): Memory {
  return {
    requirements: reply.requirements,
    misunderstandings: reply.misunderstood ? memory.misunderstandings + 1 : 0,
    suspicions: memory.suspicions + (reply.suspicious ? 1 : 0),
    turns: memory.turns + 1,
  }
}
