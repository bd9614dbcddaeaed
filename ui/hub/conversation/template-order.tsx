import { ChevronLeft, SendHorizontal } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { type TemplateValues, type TemplateView, valuesViolations } from '../../../src/protocol/templates.ts'
import { useAct } from '../../kit/act.ts'
import { useNow } from '../../kit/clock.ts'
import { dollars, fullTime, serviceWindow } from '../../kit/format.ts'
import { useLocale } from '../../kit/i18n/index.tsx'
import { useSettingsT } from '../../kit/i18n/settings/index.tsx'
import { templatesApi } from '../settings/templates/api.ts'
import { TemplatePreview } from '../settings/templates/template-preview.tsx'
import { ValueFields } from '../settings/templates/value-fields.tsx'
import type { Conversation } from './use-conversation.ts'

/** One template on its way to the client: its blanks, how it will look, what it costs. */
export function TemplateOrder(props: {
  template: TemplateView
  view: ConversationView
  settle: Conversation['settle']
  onBack: () => void
  onSent: () => void
}) {
  const st = useSettingsT()
  const { template, view, settle } = props
  const { content } = template
  const [values, setValues] = useState<TemplateValues>({})
  const [told, setTold] = useState(false)
  // Names the order, so that asking twice sends once.
  const [clientId] = useState(() => crypto.randomUUID())
  const send = useAct(async () => {
    setTold(true)
    if (content === null || valuesViolations(content, values).length > 0) return
    const basedOnSeq = view.messages.at(-1)?.seq ?? 0
    const sent = await templatesApi.send(view.summary.id, {
      clientId,
      templateId: template.id,
      values,
      basedOnSeq,
    })
    settle(sent.view, sent.message)
    props.onSent()
  })
  if (content === null) return null
  return (
    <form
      class="template-order"
      onSubmit={(event) => {
        event.preventDefault()
        void send.run()
      }}
    >
      <button type="button" class="button quiet template-other" onClick={props.onBack}>
        <ChevronLeft size={16} />
        {st('templates.other')}
      </button>
      <ValueFields
        template={content}
        values={values}
        channelId={view.summary.channel.id}
        told={told}
        onChange={setValues}
      />
      <TemplatePreview template={content} values={values} />
      <Costs category={template.category} view={view} />
      <button type="submit" class="button primary large" disabled={send.busy}>
        <SendHorizontal size={16} />
        {st('templates.send')}
      </button>
    </form>
  )
}

/** What sending it now costs: the provider's price, and whether it opens a session of the workspace's. */
function Costs({ category, view }: { category: TemplateView['category']; view: ConversationView }) {
  const st = useSettingsT()
  const locale = useLocale()
  const now = useNow(10_000)
  if (view.outlook === null) return null
  const { templateMicros, freeUntil, sessionEndsAt } = view.outlook
  const free = freeUntil !== null && now < freeUntil
  const opens = sessionEndsAt === null || sessionEndsAt <= now
  const outside = serviceWindow(view.summary.serviceWindowEndsAt, now).kind === 'closed'
  const lines = [
    ...(free ? [st('templates.costFree', { time: fullTime(freeUntil, locale) })] : []),
    ...(!free && templateMicros
      ? [st('templates.cost', { amount: dollars(templateMicros[category], locale) })]
      : []),
    ...(opens && outside ? [st('templates.opensSession')] : []),
  ]
  return <p class="soft">{lines.join(' · ')}</p>
}
