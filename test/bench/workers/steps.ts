/** A Worker that takes one kind of step several times and does nothing else: what the runtime takes for each. */
import { DurableObject } from 'cloudflare:workers'
import { repeats } from '../steps.ts'

const table = 'CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, text TEXT)'

export class BudgetObject extends DurableObject {}
export class DeskObject extends DurableObject {}
export class JobObject extends DurableObject {}

export class ConversationObject extends DurableObject {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    ctx.storage.sql.exec(table)
  }

  async call(): Promise<void> {}

  async commit(withAlarm: boolean): Promise<void> {
    const { storage } = this.ctx
    for (let time = 0; time < repeats; time++) {
      storage.transactionSync(() => {
        storage.sql.exec('INSERT OR REPLACE INTO note (id, text) VALUES (1, ?)', 'x'.repeat(2_000))
        if (withAlarm) void storage.setAlarm(Date.now() + (time + 1) * 3_600_000)
      })
      await storage.sync()
    }
  }

  override async alarm(): Promise<void> {}
}

type StepsEnv = {
  CONVERSATION: DurableObjectNamespace<ConversationObject>
  DB: D1Database
  WHATSAPP_API_URL: string
}

const rows = [1, 2, 3, 4]
const put = (db: D1Database, row: number) =>
  db.prepare('INSERT OR REPLACE INTO note (id, text) VALUES (?, ?)').bind(row, 'x'.repeat(500))

export default {
  async fetch(request, env) {
    const step = new URL(request.url).pathname.slice(1)
    const object = env.CONVERSATION.getByName('one')
    if (step === 'write') await env.DB.exec(table)
    if (step === 'commit' || step === 'alarm') await object.commit(step === 'alarm')
    for (let time = 0; time < repeats; time++) {
      if (step === 'call') await object.call()
      if (step === 'timer') await new Promise((resolve) => setTimeout(resolve, 1))
      if (step === 'log') console.info(JSON.stringify({ event: 'step', id: crypto.randomUUID(), time }))
      if (step === 'd1') await env.DB.prepare('SELECT 1').first()
      if (step === 'write') await env.DB.batch(rows.map((row) => put(env.DB, row)))
      if (step === 'post') {
        const body = JSON.stringify({ status: 'read', message_id: 'one' })
        await (await fetch(env.WHATSAPP_API_URL, { method: 'POST', body })).text()
      }
    }
    return new Response(step)
  },
} satisfies ExportedHandler<StepsEnv>
