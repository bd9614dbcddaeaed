import { uploadForHandle } from '../../channels/whatsapp/resumable-upload.ts'
import { deleteTemplate } from '../../channels/whatsapp/templates.ts'
import { record } from '../../db/audit-log.ts'
import { database } from '../../db/database.ts'
import {
  addDraft,
  changeTemplate,
  listTemplateChannels,
  listTemplates,
  namesTaken,
  removeTemplate,
} from '../../db/templates/templates.ts'
import { valuesViolations } from '../../domain/template/rules.ts'
import { fill } from '../../domain/template/text.ts'
import { Done } from '../../protocol/api.ts'
import {
  NewTemplate,
  TemplateChange,
  TemplateList,
  TemplatePreview,
  TemplatePreviewRequest,
  TemplateSample,
  TemplateSubmission,
  TemplateView,
} from '../../protocol/templates.ts'
import { openNumber, orRefuse } from '../channels/whatsapp.ts'
import { compareAccount } from '../clock/compare-templates.ts'
import { MOST_TEMPLATE_FILE_BYTES, readTemplateFile, templateFileTypes } from '../files/template-file.ts'
import { notFound, RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import { changed, nameTaken, ownTemplate, unsupported, viewOf } from '../templates/own-template.ts'
import { asked, openAccount, submit } from '../templates/submitting.ts'

export const templates = [
  route({
    method: 'GET',
    path: '/api/templates',
    need: 'member',
    summary: 'The message templates of the workspace, with how the provider judges each.',
    answer: TemplateList,
    async handle({ env, who }) {
      const db = database(env)
      const [rows, channels] = await Promise.all([
        listTemplates(db, who.workspace.id),
        listTemplateChannels(db, who.workspace.id),
      ])
      return { templates: rows.map(viewOf), channels }
    },
  }),
  route({
    method: 'POST',
    path: '/api/templates',
    need: 'owner',
    summary: 'Keeps a new template as a draft.',
    body: NewTemplate,
    answer: TemplateView,
    async handle({ env, who, body: { channelId, template } }) {
      const db = database(env)
      const channels = await listTemplateChannels(db, who.workspace.id)
      const channel = channels.find(({ id }) => id === channelId)
      if (channel === undefined) throw notFound('number')
      if (channel.accountId === null) {
        const detail =
          'Templates belong to a WhatsApp Business Account: give its id in the channel’s settings first.'
        throw new RefusedError(409, 'no-business-account', detail)
      }
      const draft = { workspaceId: who.workspace.id, accountId: channel.accountId, content: template }
      const row = await addDraft(db, draft, Date.now())
      if (row === null) throw nameTaken()
      return viewOf(row)
    },
  }),
  route({
    method: 'PUT',
    path: '/api/templates/:templateId',
    need: 'owner',
    summary: 'Changes a template; one that was submitted is reviewed anew.',
    body: TemplateChange,
    answer: TemplateView,
    async handle({ body: { version, template }, ...asking }) {
      const row = await ownTemplate(asking)
      if (row.status !== 'draft') {
        const { name, language } = row
        return submit(asking, version, { ...template, name, language })
      }
      const db = database(asking.env)
      const taken = await namesTaken(db, { ...row, language: template.language })
      if (taken.has(template.name)) throw nameTaken()
      const kept = await changeTemplate(db, { ...row, version }, template, Date.now())
      if (kept === null) throw changed()
      return viewOf(kept)
    },
  }),
  route({
    method: 'POST',
    path: '/api/templates/:templateId/submit',
    need: 'owner',
    summary: 'Submits a draft to the provider for review.',
    body: TemplateSubmission,
    answer: TemplateView,
    handle: ({ body: { version }, ...asking }) => submit(asking, version),
  }),
  route({
    method: 'POST',
    path: '/api/templates/:templateId/preview',
    need: 'member',
    summary: 'A template with its blanks filled, as the client would read it.',
    body: TemplatePreviewRequest,
    answer: TemplatePreview,
    async handle({ body: { values }, ...asking }) {
      const { content } = await ownTemplate(asking)
      if (content === null) throw unsupported()
      return { words: fill(content, values), violations: valuesViolations(content, values) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/channels/:channelId/templates/samples',
    need: 'owner',
    summary: 'Gives the provider’s reviewers an example of a template’s file, as the request’s body.',
    mediaTypes: templateFileTypes,
    maxBodyBytes: MOST_TEMPLATE_FILE_BYTES,
    answer: TemplateSample,
    async handle({ env, who, params, context }) {
      const { graph } = await openNumber(env, who.workspace.id, params.channelId)
      const file = await readTemplateFile(context)
      return { handle: await orRefuse(uploadForHandle(graph, file), null) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/templates/compare',
    need: 'owner',
    summary: 'Reads all templates from the provider again.',
    answer: Done,
    async handle({ env, who }) {
      const channels = await listTemplateChannels(database(env), who.workspace.id)
      const accounts = new Map(
        channels.flatMap(({ id, accountId }) => (accountId === null ? [] : [[accountId, id] as const])),
      )
      for (const [accountId, channelId] of accounts) {
        await compareAccount(env, { workspaceId: who.workspace.id, accountId, channelId })
      }
      return { ok: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/templates/:templateId',
    need: 'owner',
    summary: 'Deletes a template here and at the provider.',
    answer: Done,
    async handle(asking) {
      const { env, who } = asking
      const row = await ownTemplate(asking)
      const { providerId, name, status, workspaceId, id } = row
      if (providerId !== null && status !== 'deleted') {
        const { graph } = await openAccount(env, row)
        await asked(deleteTemplate(graph, row.accountId, { providerId, name }))
      }
      const db = database(env)
      await removeTemplate(db, workspaceId, id)
      await record(db, workspaceId, {
        memberId: who.id,
        act: 'template.deleted',
        subject: id,
        at: Date.now(),
      })
      return { ok: true as const }
    },
  }),
]
