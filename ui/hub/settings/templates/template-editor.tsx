import { Copy, Send, Trash2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import {
  editable,
  type Template,
  type TemplateList,
  type TemplateView,
} from '../../../../src/protocol/templates.ts'
import { useAct } from '../../../kit/act.ts'
import { WrongsProvider } from '../../../kit/checked-field.tsx'
import { Field } from '../../../kit/field.tsx'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { settingsPath } from '../settings-path.ts'
import { templatesApi } from './api.ts'
import { copyOf, type Editing, EditingProvider, wordsOf } from './editing.ts'
import { RemoveTemplate } from './remove-template.tsx'
import { SendToPhone } from './send-to-phone.tsx'
import { Standing } from './standing.tsx'
import { TemplateFields } from './template-fields.tsx'
import { TemplatePreview } from './template-preview.tsx'
import { useTemplateWords, violationsByPath } from './words.ts'

const regional = { en: 'en_US', pt: 'pt_BR', es: 'es' } as const

type Props = {
  list: TemplateList
  /** Null for a new one, which may begin as a copy. */
  row: TemplateView | null
  copied: Template | null
  onChange: () => Promise<unknown>
}

/** Writes or changes a template, with what the client will see beside it, and submits it. */
export function TemplateEditor({ list, row, copied, onChange }: Props) {
  const t = useSettingsT()
  const locale = useLocale()
  const say = useToast()
  const words = useTemplateWords()
  const { route } = useLocation()
  const channels = list.channels.filter(({ accountId }) => accountId !== null)
  const ownChannel = channels.find(({ accountId }) => accountId === row?.accountId) ?? channels[0]
  const [channelId, setChannelId] = useState(ownChannel?.id ?? '')
  const [template, setTemplate] = useState(() => copied ?? wordsOf(row, regional[locale]))
  const [told, setTold] = useState(row?.status === 'rejected')
  const [dialog, setDialog] = useState<'remove' | 'send' | null>(null)
  const others = list.templates.filter(({ id }) => id !== row?.id)
  const violations = violationsByPath(template, others)

  const keep = async (): Promise<TemplateView> =>
    row === null ? templatesApi.add(channelId, template) : templatesApi.change(row.id, row.version, template)
  const save = useAct(async () => {
    const kept = await keep()
    await onChange()
    say(t('templates.saved'))
    if (row === null) route(settingsPath('templates', kept.id), true)
  })
  const submit = useAct(async () => {
    setTold(true)
    if (violations.size > 0) return
    const kept = await keep()
    if (kept.status === 'draft') await templatesApi.submit(kept.id, kept.version)
    await onChange()
    say(t('templates.submitted'))
    if (row === null) route(settingsPath('templates', kept.id), true)
  })

  const editing: Editing = { template, channelId, change: setTemplate }
  /** What the provider would refuse, once there is something to say. */
  const wrongAt = (path: string): string | undefined => {
    const violation = told ? violations.get(path) : undefined
    return violation && words.violation(violation)
  }
  const draft = row === null || row.status === 'draft'
  const busy = save.busy || submit.busy
  return (
    <EditingProvider value={editing}>
      <header class="section-head">
        <h1>{row === null ? t('templates.new') : row.name || t('templates.status.draft')}</h1>
        {row && <Standing template={row} />}
        {row?.reason && <p class="template-reason">{words.reason(row.reason)}</p>}
      </header>
      <div class="template-editor">
        <form
          class="template-form"
          onSubmit={(event) => {
            event.preventDefault()
            void submit.run()
          }}
        >
          {told && violations.size > 0 && (
            <p class="notice danger" role="alert">
              {t('templates.wrongs', { count: violations.size })}
            </p>
          )}
          {row === null && channels.length > 1 && (
            <Field id="template-channel" label={t('templates.field.channel')}>
              <select
                id="template-channel"
                class="input"
                value={channelId}
                onChange={(event) => setChannelId(event.currentTarget.value)}
              >
                {channels.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </Field>
          )}
          <WrongsProvider value={wrongAt}>
            <TemplateFields named={draft} />
          </WrongsProvider>
          {row !== null && !editable(row.status) && <p class="notice">{t('templates.notEditable')}</p>}
          <div class="templates-acts">
            {(row === null || editable(row.status)) && (
              <button type="submit" class="button primary" disabled={busy}>
                {t(draft ? 'templates.submit' : 'templates.resubmit')}
              </button>
            )}
            {draft && (
              <button type="button" class="button" disabled={busy} onClick={() => save.run()}>
                {t('templates.save')}
              </button>
            )}
            {row?.status === 'approved' && row.content && (
              <button type="button" class="button" onClick={() => setDialog('send')}>
                <Send size={16} />
                {t('templates.sendTo')}
              </button>
            )}
            {row?.content && (
              <a class="button" href={settingsPath('templates', 'new', row.id)}>
                <Copy size={16} />
                {t('templates.duplicate')}
              </a>
            )}
            {row && (
              <button type="button" class="button" onClick={() => setDialog('remove')}>
                <Trash2 size={16} />
                {t('templates.remove')}
              </button>
            )}
          </div>
        </form>
        <aside class="template-aside">
          <h2>{t('templates.preview')}</h2>
          <TemplatePreview
            template={template}
            values={template.category === 'authentication' ? { 'body.1': '123456' } : template.examples}
          />
        </aside>
      </div>
      {dialog === 'remove' && row && (
        <RemoveTemplate
          row={row}
          onClose={() => setDialog(null)}
          onRemoved={async () => {
            await onChange()
            route(settingsPath('templates'))
          }}
        />
      )}
      {dialog === 'send' && row && (
        <SendToPhone template={row} channels={channels} onClose={() => setDialog(null)} />
      )}
    </EditingProvider>
  )
}

/** The words a new template begins with when it is made from another. */
export function copiedWords(list: TemplateList, id: string | undefined): Template | null {
  const content = list.templates.find((template) => template.id === id)?.content ?? null
  return (
    content &&
    copyOf(
      content,
      list.templates.map(({ name }) => name),
    )
  )
}
