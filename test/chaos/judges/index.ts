import { echoes } from './echoes.ts'
import { elsewhere } from './elsewhere.ts'
import { files } from './files.ts'
import { inbound } from './inbound.ts'
import type { Judge } from './judge.ts'
import { mirror } from './mirror.ts'
import { order } from './order.ts'
import { patience } from './patience.ts'
import { people } from './people.ts'
import { rest } from './rest.ts'
import { resume } from './resume.ts'
import { silence } from './silence.ts'
import { statement } from './statement.ts'
import { takeover } from './takeover.ts'
import { twice } from './twice.ts'
import { watchers } from './watchers.ts'
import { window } from './window.ts'

/** All that is promised. */
export const judges: readonly Judge[] = [
  inbound,
  people,
  files,
  twice,
  takeover,
  echoes,
  order,
  patience,
  window,
  resume,
  rest,
  statement,
  mirror,
  silence,
  elsewhere,
  watchers,
]
