import { sendTest } from '../../channels/whatsapp/account.ts'
import { findTest, keepTest, nameOfTest, noteDelivery, windowOfPhone } from '../../db/channel-tests.ts'
import { database } from '../../db/database.ts'
import type { Delivery } from '../../domain/delivery.ts'
import type { MemberLanguage } from '../../domain/language.ts'
import { serviceWindowOpen } from '../../domain/window.ts'
import type { SendResult } from '../../domain/wire.ts'
import { TestRequest, TestView } from '../../protocol/channels.ts'
import { openNumber } from '../channels/whatsapp.ts'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'

/** What the owner reads on their phone, when free text may be sent to it. */
const words: Record<MemberLanguage, string> = {
  en: 'This number is connected to Foyer: messages reach your phone.',
  pt: 'Este número está conectado ao Foyer: as mensagens chegam ao seu celular.',
  es: 'Este número está conectado a Foyer: los mensajes llegan a tu teléfono.',
}

export const channelTests = [
  route({
    method: 'POST',
    path: '/api/channels/:channelId/tests',
    need: 'owner',
    summary: 'Sends a test to the owner’s own phone, outside of every conversation.',
    body: TestRequest,
    answer: TestView,
    async handle({ env, who, params, body: { phone } }) {
      const workspaceId = who.workspace.id
      const { graph, number } = await openNumber(env, workspaceId, params.channelId)
      const { phoneNumberId, channelId } = number
      const db = database(env)
      const sentAt = Date.now()
      const windowEndsAt = await windowOfPhone(db, workspaceId, channelId, phone)
      const mayWrite = windowEndsAt !== null && serviceWindowOpen(windowEndsAt, sentAt)
      const test = { id: crypto.randomUUID(), sentAt, delivery: { state: 'sending', error: null } as const }
      // Kept first: a status may be faster than the answer.
      await keepTest(db, workspaceId, channelId, test)
      const result = await sendTest(graph, phoneNumberId, {
        to: phone,
        words: mayWrite ? words[who.language] : null,
        ourId: nameOfTest(test.id),
      })
      const place = { workspaceId, channelId, id: test.id }
      await noteDelivery(db, place, deliveryOf(result), Date.now())
      return testOrRefuse(await findTest(db, workspaceId, channelId, test.id))
    },
  }),
  route({
    method: 'GET',
    path: '/api/channels/:channelId/tests/:testId',
    need: 'owner',
    summary: 'What has become of a test.',
    answer: TestView,
    handle: async ({ env, who, params: { channelId, testId } }) =>
      testOrRefuse(await findTest(database(env), who.workspace.id, channelId, testId)),
  }),
]

function deliveryOf(result: SendResult): Delivery {
  switch (result.kind) {
    case 'accepted':
      return { state: 'sent', error: null }
    case 'unknown':
      return { state: 'unknown', error: null }
    case 'refused':
      return { state: 'failed', error: { code: result.code, message: result.message, reason: result.reason } }
  }
}

function testOrRefuse(test: TestView | null): TestView {
  if (test === null) throw notFound('test')
  return test
}
