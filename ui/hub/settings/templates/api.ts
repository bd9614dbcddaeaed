import * as z from 'zod'
import { ConversationAnswer } from '../../../../src/protocol/api.ts'
import {
  type SendTemplate,
  type SendTemplateToPhone,
  type Template,
  TemplateList,
  TemplateSample,
  TemplateSent,
  TemplateView,
} from '../../../../src/protocol/templates.ts'
import { problemOf, request } from '../../../kit/http.ts'

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
  uploadSample: async (channelId: string, file: File) => {
    const path = `/api/channels/${encodeURIComponent(channelId)}/templates/samples`
    const headers = { accept: 'application/json', 'content-type': file.type }
    const response = await fetch(path, { method: 'POST', headers, body: file })
    const answer = await response.text()
    if (!response.ok) throw problemOf(response.status, answer)
    return TemplateSample.parse(JSON.parse(answer))
  },
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
