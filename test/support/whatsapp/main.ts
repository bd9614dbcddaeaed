/**
 * The stand-in as a program:
 * `node test/support/whatsapp/main.ts [--port 8788] [--webhook http://127.0.0.1:8787/hooks/whatsapp]`.
 */
import { parseArgs } from 'node:util'
import { demo } from './demo.ts'
import { startWhatsAppStandIn } from './stand-in.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8788' },
    webhook: { type: 'string', default: 'http://127.0.0.1:8787/hooks/whatsapp' },
    'phone-number-id': { type: 'string', default: demo.phoneNumberId },
    'display-number': { type: 'string', default: demo.displayNumber },
    'waba-id': { type: 'string', default: demo.wabaId },
    'app-secret': { type: 'string', default: demo.appSecret },
    'verify-token': { type: 'string', default: demo.verifyToken },
    'access-token': { type: 'string', default: demo.accessToken },
    version: { type: 'string', default: demo.version },
    'people-file': { type: 'string' },
  },
})

const standIn = await startWhatsAppStandIn({
  webhookUrl: values.webhook,
  port: Number(values.port),
  ...(values['people-file'] === undefined ? {} : { peopleFile: values['people-file'] }),
  account: {
    phoneNumberId: values['phone-number-id'],
    displayNumber: values['display-number'],
    wabaId: values['waba-id'],
    appSecret: values['app-secret'],
    verifyToken: values['verify-token'],
    accessToken: values['access-token'],
    version: values.version,
  },
})
console.log(`WhatsApp stand-in on ${standIn.url}, webhooks to ${values.webhook}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    standIn.close().catch((error: unknown) => {
      console.error(error)
      process.exitCode = 1
    })
  })
}
