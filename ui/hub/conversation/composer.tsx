import { SendHorizontal, TimerOff } from 'lucide-preact'
import type { ComponentProps, RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { ErrorBoundary } from 'preact-iso/lazy'
import {
  type ConversationSummary,
  type ConversationView,
  sendsFiles,
} from '../../../src/protocol/conversation.ts'
import { useNow } from '../../kit/clock.ts'
import { dollars, duration, fullTime, serviceWindow } from '../../kit/format.ts'
import { useLocale, useT } from '../../kit/i18n/index.tsx'
import { part } from '../../kit/part.ts'
import { useMe, useNames } from '../session.tsx'
import type { Attached } from './files/attaching.tsx'
import type { Conversation } from './use-conversation.ts'
import type { UnsentMessages } from './use-unsent.ts'
import './composer.css'

const TemplateButton = part(() => import('./template-button.tsx'))
const Attaching = part(() => import('./files/attaching.tsx'))

const longest = 4096

/** Where the member writes. Sending takes the conversation over; outside the window it says what to do. */
export function Composer(props: {
  field: RefObject<HTMLTextAreaElement | null>
  view: ConversationView
  unsent: UnsentMessages
  settle: Conversation['settle']
}) {
  const t = useT()
  const locale = useLocale()
  const now = useNow(10_000)
  const { view, unsent, field } = props
  const text = unsent.text
  const [attached, setAttached] = useState<Attached | null>(null)
  const placeholder = usePlaceholder(view.summary)
  const takesOver = useTakesOver(view.summary)
  const price = usePrice(view.outlook, now)
  useLayoutEffect(() => {
    if (!field.current) return
    field.current.style.height = 'auto'
    field.current.style.height = `${field.current.scrollHeight}px`
  }, [text])

  const window = serviceWindow(view.summary.serviceWindowEndsAt, now)
  if (window.kind === 'closed') {
    return (
      <div class="composer composer-closed" role="note">
        <TimerOff size={18} />
        <div>
          <strong>{t('composer.closedTitle')}</strong>
          <p>{t('composer.closedText')}</p>
        </div>
        <Template view={view} settle={props.settle} inWords />
      </div>
    )
  }

  const words = text.trim()
  const excess = words.length - longest
  const ready = attached === null ? words !== '' : !attached.busy
  const send = (): void => {
    if (!ready || excess > 0) return
    const newestSeq = view.messages.at(-1)?.seq ?? 0
    if (attached === null) unsent.send(words, newestSeq)
    else unsent.sendFiles(attached.take(words), newestSeq)
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') field.current?.blur()
    // While an input method is composing, Enter picks a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div class="composer-box">
        {sendsFiles(view.summary.channel.kind) && (
          <ErrorBoundary>
            <Attaching
              key={view.summary.id}
              conversationId={view.summary.id}
              kind={view.summary.channel.kind}
              field={field}
              onAttached={setAttached}
            />
          </ErrorBoundary>
        )}
        <Template view={view} settle={props.settle} inWords={false} />
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          aria-label={t('composer.label')}
          aria-keyshortcuts="r"
          placeholder={placeholder}
          value={text}
          onInput={(event) => unsent.write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="submit"
          class="button primary icon"
          aria-label={t('composer.send')}
          title={t('composer.send')}
          disabled={!ready || excess > 0}
        >
          <SendHorizontal size={16} />
        </button>
      </div>
      <p class={`composer-hint ${excess > 0 ? 'composer-hint-bad' : ''}`}>
        {excess > 0
          ? t('composer.tooLong', { count: excess })
          : [...(takesOver ? [t('composer.takesOver')] : []), ...price, t('composer.hint')].join(' · ')}
      </p>
      {window.kind === 'closing' && (
        <p class="composer-hint composer-hint-soon" role="status">
          {t('composer.closing', { time: duration(window.leftMs, locale) })}
        </p>
      )}
    </form>
  )
}

/** The way to a template, on channels that have them. */
function Template(props: ComponentProps<typeof TemplateButton>) {
  if (props.view.outlook?.templateMicros == null) return null
  return (
    <ErrorBoundary>
      <TemplateButton {...props} />
    </ErrorBoundary>
  )
}

function useTakesOver({ holder, status }: ConversationSummary): boolean {
  const { member } = useMe()
  return status === 'open' && !(holder.kind === 'member' && holder.memberId === member.id)
}

/** What sending now costs, in as few words as it takes; nothing where it costs nothing anyway. */
function usePrice(outlook: ConversationView['outlook'], now: number): string[] {
  const t = useT()
  const locale = useLocale()
  if (outlook === null) return []
  const { micros, freeUntil, sessionEndsAt } = outlook
  const free = freeUntil !== null && now < freeUntil
  const opens = sessionEndsAt === null || sessionEndsAt <= now
  return [
    ...(free ? [t('composer.costFree', { time: fullTime(freeUntil, locale) })] : []),
    ...(!free && micros ? [t('composer.cost', { amount: dollars(micros, locale) })] : []),
    ...(opens ? [t('composer.opensSession')] : []),
  ]
}

function usePlaceholder(summary: ConversationSummary): string {
  const t = useT()
  const names = useNames()
  const takesOver = useTakesOver(summary)
  const { holder } = summary
  if (summary.status === 'finished') return t('composer.finished')
  if (!takesOver) return t('composer.own')
  if (holder.kind === 'assistant') return t('composer.assistant', { name: names.assistant })
  if (holder.kind === 'member') return t('composer.member', { name: names.member(holder.memberId) })
  return t('composer.queue')
}
