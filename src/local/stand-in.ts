import { startWhatsAppStandIn } from '../../test/support/whatsapp/stand-in.ts'
import { becomesFree } from './ports.ts'

/**
 * Starts the WhatsApp stand-in for a Foyer on `port`, on the next port where that one is free, so that it
 * is found at a known place. Returns its API's address.
 */
export async function startStandIn(port: number, vars: Record<string, string>): Promise<string> {
  const preferred = port + 1
  const standIn = await startWhatsAppStandIn({
    webhookUrl: `http://127.0.0.1:${port}/hooks/whatsapp`,
    ...((await becomesFree(preferred)) && { port: preferred }),
    account: {
      appSecret: vars.WHATSAPP_APP_SECRET ?? '',
      verifyToken: vars.WHATSAPP_VERIFY_TOKEN ?? '',
      accessToken: vars.WHATSAPP_ACCESS_TOKEN ?? '',
    },
  })
  return standIn.url
}
