import { z } from 'zod'

/** What a member says of themselves: `away` is a pause, in which nobody is to count on them (FEATURES D6). */
export const Presence = z.enum(['available', 'away'])
export type Presence = z.infer<typeof Presence>
