import { inbound } from './inbound.ts'
import type { Judge } from './judge.ts'
import { mirror } from './mirror.ts'
import { order } from './order.ts'
import { resume } from './resume.ts'
import { silence } from './silence.ts'
import { statement } from './statement.ts'
import { takeover } from './takeover.ts'
import { twice } from './twice.ts'
import { watchers } from './watchers.ts'

/** All that is promised. */
export const judges: readonly Judge[] = [
  inbound,
  twice,
  takeover,
  order,
  resume,
  statement,
  mirror,
  silence,
  watchers,
]
