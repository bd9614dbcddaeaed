import { uploadMedia } from '../../channels/whatsapp/media-upload.ts'
import { channelOfConversation } from '../../db/conversations.ts'
import { database } from '../../db/database.ts'
import { resolveIdentity } from '../../db/identities.ts'
import { findTemplate, findTemplateChannel } from '../../db/templates/templates.ts'
import type { Sendable } from '../../domain/message.ts'
import { valuesViolations } from '../../domain/template/rules.ts'
import type { TemplateValues } from '../../domain/template/template.ts'
import { templateMessage } from '../../domain/template/text.ts'
import { ConversationAnswer } from '../../protocol/api.ts'
import {
  MarketingChange,
  SendTemplate,
  SendTemplateToPhone,
  TemplateMedia,
  TemplateMediaQuery,
  TemplateSent,
} from '../../protocol/templates.ts'
import type { Bindings } from '../bindings.ts'
import { openNumber } from '../channels/whatsapp.ts'
import { fileRefused } from '../files/take-file.ts'
import { MOST_TEMPLATE_FILE_BYTES, readTemplateFile, templateFileTypes } from '../files/template-file.ts'
import { askWhoSpeaks, granted } from '../objects.ts'
import { notFound, RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import { unsupported } from '../templates/own-template.ts'
import type { SignedIn } from '../who.ts'
import { ask } from './conversations.ts'

/**
 * The message that a template becomes with these values, on a channel of the workspace. Throws 404, 409
 * `template-unavailable` for one that is not approved or is another account's, and 422 `values-invalid`.
 */
async function messageFrom(
  { env, who }: { env: Bindings; who: SignedIn },
  accountId: string | null,
  { templateId, values }: { templateId: string; values: TemplateValues },
): Promise<Extract<Sendable, { type: 'template' }>> {
  const row = await findTemplate(database(env), who.workspace.id, templateId)
  if (row === null) throw notFound('template')
  if (row.accountId !== accountId) throw unavailable('This template belongs to another WhatsApp account.')
  if (row.status !== 'approved') throw unavailable('WhatsApp has not approved this template.')
  if (row.content === null) throw unsupported()
  const violations = valuesViolations(row.content, values)
  if (violations.length === 0) return templateMessage(row.content, row.category, values)
  throw new RefusedError(422, 'values-invalid', 'The template is not filled in as WhatsApp wants it.', {
    errors: violations.map(({ path, message }) => ({ path, message })),
  })
}

function unavailable(detail: string): RefusedError {
  return new RefusedError(409, 'template-unavailable', detail)
}

export const sentTemplates = [
  route({
    method: 'POST',
    path: '/api/conversations/:id/templates',
    need: 'member',
    summary: 'Sends an approved template to the client, inside the service window or outside.',
    body: SendTemplate,
    answer: TemplateSent,
    async handle(asked) {
      const { env, who, params, body } = asked
      const place = await channelOfConversation(database(env), who.workspace.id, params.id)
      if (place === null) throw notFound('conversation')
      const content = await messageFrom(asked, place.businessAccountId, body)
      const { clientId, basedOnSeq, sendAnyway } = body
      const requestId = asked.context.get('requestId')
      const sent = await ask(asked, (conversation) =>
        conversation.sendAsMember({
          memberId: who.id,
          clientId,
          content,
          basedOnSeq,
          sendAnyway,
          requestId,
        }),
      )
      return { conversationId: place.conversationId, ...sent }
    },
  }),
  route({
    method: 'POST',
    path: '/api/channels/:channelId/templates/send',
    need: 'member',
    summary: 'Writes to a phone number with an approved template; opens a conversation where there is none.',
    body: SendTemplateToPhone,
    answer: TemplateSent,
    async handle(asked) {
      const { env, who, params, body } = asked
      const workspaceId = who.workspace.id
      const channel = await findTemplateChannel(database(env), workspaceId, params.channelId)
      if (channel === null) throw notFound('number')
      const template = await messageFrom(asked, channel.businessAccountId, body)
      const addresses = [{ kind: 'phone' as const, value: body.phone }]
      const person = { workspaceId, channelId: channel.id, addresses, profileName: body.name }
      const known = await resolveIdentity(env, person)
      const { id, accountId, name } = channel
      const origin = {
        workspaceId,
        contactId: known.contactId,
        channel: { id, kind: 'whatsapp' as const, accountId, name },
        addresses,
        profileName: body.name,
      }
      const { conversationId, answer } = await askWhoSpeaks(
        env,
        workspaceId,
        known.conversationId,
        (conversation, conversationId) =>
          conversation.writeFirst(
            { ...origin, conversationId },
            {
              memberId: who.id,
              clientId: body.clientId,
              content: { ...template, phone: body.phone },
              basedOnSeq: 0,
              sendAnyway: true,
              requestId: asked.context.get('requestId'),
            },
          ),
      )
      return { conversationId, ...granted(answer) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/channels/:channelId/templates/media',
    need: 'member',
    summary: 'Gives the provider the file that is to stand above a template’s text, as the request’s body.',
    mediaTypes: templateFileTypes,
    maxBodyBytes: MOST_TEMPLATE_FILE_BYTES,
    query: TemplateMediaQuery,
    answer: TemplateMedia,
    async handle({ env, who, params, query, context }) {
      const { graph, number } = await openNumber(env, who.workspace.id, params.channelId)
      const { media, type, bytes } = await readTemplateFile(context)
      if (media !== query.kind)
        throw fileRefused(422, 'type-not-taken', `This template has a file of another kind: ${query.kind}.`)
      const { phoneNumberId } = number
      const body = new Blob([bytes]).stream()
      const file = { body, size: bytes.byteLength, type, name: media }
      const uploaded = await uploadMedia({ ...graph, phoneNumberId }, file)
      if (uploaded.kind === 'uploaded') return { value: `media:${uploaded.providerMediaId}` }
      throw uploaded.next === 'never'
        ? new RefusedError(422, 'provider-refused', uploaded.message)
        : new RefusedError(502, 'provider-unreachable', uploaded.message)
    },
  }),
  route({
    method: 'PUT',
    path: '/api/conversations/:id/marketing',
    need: 'member',
    summary: 'Notes whether the client takes marketing messages on this channel.',
    body: MarketingChange,
    answer: ConversationAnswer,
    handle: (asked) =>
      ask(asked, (conversation) => conversation.tellConsent(asked.who.id, asked.body.allowed)),
  }),
]
