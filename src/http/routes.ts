import { whatsappHook } from './hooks/whatsapp.ts'
import type { Route } from './route.ts'
import { assistant } from './routes/assistant.ts'
import { channels } from './routes/channels.ts'
import { chat } from './routes/chat.ts'
import { conversations } from './routes/conversations.ts'
import { health } from './routes/health.ts'
import { knowledge } from './routes/knowledge.ts'
import { learning } from './routes/learning.ts'
import { me } from './routes/me.ts'
import { openApi } from './routes/openapi.ts'
import { operator } from './routes/operator.ts'
import { pages } from './routes/pages.ts'
import { preview } from './routes/preview.ts'
import { regression } from './routes/regression.ts'
import { settings } from './routes/settings.ts'
import { setup } from './routes/setup.ts'
import { signIn } from './routes/sign-in.ts'
import { sockets } from './routes/sockets.ts'
import { statement } from './routes/statement.ts'
import { tickets } from './routes/tickets.ts'
import { usage } from './routes/usage.ts'

const resources: Route[] = [
  ...health,
  ...setup,
  ...signIn,
  ...me,
  ...conversations,
  ...assistant,
  ...settings,
  ...usage,
  ...statement,
  ...knowledge,
  ...preview,
  ...regression,
  ...learning,
  ...channels,
  ...tickets,
  ...sockets,
  ...chat,
  ...operator,
  ...whatsappHook,
  ...pages,
]

/** Every route there is: what the application serves, its description lists, and its tests walk. */
export const routes: Route[] = [...resources, ...openApi(resources)]
