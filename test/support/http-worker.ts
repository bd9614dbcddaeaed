import { DurableObject } from 'cloudflare:workers'
import { app } from '../../src/http/app.ts'
export { DeskObject } from '../../src/desk/desk.ts'
export class ConversationObject extends DurableObject {
  async view() { return { refused: 'unknown' } }
  async sendAsVisitor(c: any) { await this.ctx.storage.put('m', c); return { message: { n: 1, id: 'x', from: 'you', text: c.text, at: 1, clientId: c.clientId } } }
  async visitorMessages() { const m: any = await this.ctx.storage.get('m'); return m ? [{ n: 1, id: 'x', from: 'you', text: m.text, at: 1, clientId: m.clientId }] : [] }
  async assistantOff() { await this.ctx.storage.put('off', true) }
  async fetch() { const p = new WebSocketPair(); this.ctx.acceptWebSocket(p[1]); return new Response(null, { status: 101, webSocket: p[0] }) }
}
export default { fetch: app.fetch }
