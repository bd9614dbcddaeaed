import * as z from 'zod'
import { ConversationAnswer } from '../../../../src/protocol/api.ts'
import {
  type SendTemplate,
  type SendTemplateToPhone,
  type Template,
  TemplateList,
  TemplateMedia,
  TemplateSample,
  TemplateSent,
  TemplateView,
} from '../../../../src/protocol/templates.ts'
import { request, sendFile } from '../../../kit/http.ts'

/** The cache's key of the workspace's templates. */
export const templatesKey = ['templates'] as const

const template = (id: string, rest = ''): string => `/api/templates/${encodeURIComponent(id)}${rest}`
const anything = z.unknown()

/** Every call about templates. Each throws what `request` throws. */
export const templatesApi = {
  list: () => request('GET', '/api/templates', TemplateList),
  add: (channelId: string, words: Template) =>
    request('POST', '/api/templates', TemplateView, { channelId, template: words }),
  change: (id: string, version: number, words: Template) =>
    request('PUT', template(id), TemplateView, { version, template: words }),
  submit: (id: string, version: number) =>
    request('POST', template(id, '/submit'), TemplateView, { version }),
  remove: (id: string) => request('DELETE', template(id), anything),
  compare: () => request('POST', '/api/templates/compare', anything),
  uploadSample: (channelId: string, file: File) =>
    sendFile(
      'POST',
      `/api/channels/${encodeURIComponent(channelId)}/templates/samples`,
      TemplateSample,
      file,
    ),
  giveMedia: (channelId: string, kind: string, file: File) =>
    sendFile(
      'POST',
      `/api/channels/${encodeURIComponent(channelId)}/templates/media?${new URLSearchParams({ kind })}`,
      TemplateMedia,
      file,
    ),
  noteMarketing: (conversationId: string, allowed: boolean) =>
    request('PUT', `/api/conversations/${encodeURIComponent(conversationId)}/marketing`, ConversationAnswer, {
      allowed,
    }),
  send: (conversationId: string, order: z.input<typeof SendTemplate>) =>
    request(
      'POST',
      `/api/conversations/${encodeURIComponent(conversationId)}/templates`,
      TemplateSent,
      order,
    ),
  sendToPhone: (channelId: string, order: SendTemplateToPhone) =>
    request('POST', `/api/channels/${encodeURIComponent(channelId)}/templates/send`, TemplateSent, order),
}
