import type { Route } from '../route.ts'
import { serve } from '../serve.ts'
import { telegramHook } from './telegram.ts'
import { webhookHook } from './webhook.ts'
import { whatsappHook } from './whatsapp.ts'

/** Where all webhooks come in. */
export const hookPath = '/hooks/'

/** What providers and sellers' systems post to. */
export const hookRoutes: Route[] = [...whatsappHook, ...telegramHook, ...webhookHook]

/** These routes alone: a client's message is not to wait for the loading of all that a member may ask for. */
export const hooks = serve(hookRoutes)
