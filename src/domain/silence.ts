import { z } from 'zod'

/** Why the assistant stays silent; shown to the seller, so each cause is one sentence in the hub. */
export const SilenceCause = z.enum([
  'held',
  'window-closed',
  'seller',
  'excluded',
  'other-channel',
  'known-client',
  'switched-off',
  'out-of-office',
  'off-schedule',
  'member-online',
  'no-knowledge',
])
export type SilenceCause = z.infer<typeof SilenceCause>
