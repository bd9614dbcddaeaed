import { hookRoutes } from './hooks/app.ts'
import type { Route } from './route.ts'
import { assistant } from './routes/assistant.ts'
import { businessProfile } from './routes/business-profile.ts'
import { channelTests } from './routes/channel-tests.ts'
import { channels } from './routes/channels.ts'
import { chat } from './routes/chat.ts'
import { chatFiles } from './routes/chat-files.ts'
import { contacts } from './routes/contacts.ts'
import { conversations } from './routes/conversations.ts'
import { files } from './routes/files.ts'
import { health } from './routes/health.ts'
import { keys } from './routes/keys.ts'
import { knowledge } from './routes/knowledge.ts'
import { learning } from './routes/learning.ts'
import { me } from './routes/me.ts'
import { openApi } from './routes/openapi.ts'
import { operator } from './routes/operator.ts'
import { pages } from './routes/pages.ts'
import { preview } from './routes/preview.ts'
import { prices } from './routes/prices.ts'
import { regression } from './routes/regression.ts'
import { sentTemplates } from './routes/sent-templates.ts'
import { settings } from './routes/settings.ts'
import { setup } from './routes/setup.ts'
import { signIn } from './routes/sign-in.ts'
import { sockets } from './routes/sockets.ts'
import { statement } from './routes/statement.ts'
import { templates } from './routes/templates.ts'
import { tickets } from './routes/tickets.ts'
import { usage } from './routes/usage.ts'
import { webhookChannels } from './routes/webhook-channels.ts'

const resources: Route[] = [
  ...health,
  ...setup,
  ...signIn,
  ...me,
  ...conversations,
  ...contacts,
  ...sentTemplates,
  ...templates,
  ...files,
  ...assistant,
  ...settings,
  ...usage,
  ...statement,
  ...prices,
  ...knowledge,
  ...preview,
  ...regression,
  ...learning,
  ...channels,
  ...webhookChannels,
  ...channelTests,
  ...businessProfile,
  ...keys,
  ...tickets,
  ...sockets,
  ...chat,
  ...chatFiles,
  ...operator,
  ...hookRoutes,
  ...pages,
]

/** Every route there is: what the application serves, its description lists, and its tests walk. */
export const routes: Route[] = [...resources, ...openApi(resources)]
