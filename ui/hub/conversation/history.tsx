import { ArrowDown } from 'lucide-preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { useNow } from '../../kit/clock.ts'
import { dayLabel } from '../../kit/format.ts'
import { useLocale, useT } from '../../kit/i18n/index.tsx'
import type { ConversationState } from './conversation-state.ts'
import { DraftBubble } from './draft-bubble.tsx'
import { HandoffCard } from './handoff-card.tsx'
import { Message } from './message.tsx'
import { type TimelineItem, timeline } from './timeline.ts'
import { UnsentBubble } from './unsent-bubble.tsx'
import type { UnsentMessages } from './use-unsent.ts'
import './history.css'

const nearEnd = 80

/** The messages from the oldest read to the newest; older ones come as one scrolls up. */
export function History(props: {
  view: ConversationView
  draft: ConversationState['draft']
  unsent: UnsentMessages
  older: { busy: boolean; run: () => Promise<void> }
  onUseReply: (text: string) => void
}) {
  const t = useT()
  const { view, unsent } = props
  const items = timeline(view, unsent.unsent)
  const newest = view.messages.at(-1)
  const scroll = useScroll(view.messages[0]?.id, `${newest?.id} ${unsent.unsent.length}`)
  const loadOlder = (): void => {
    scroll.onScroll()
    const box = scroll.box.current
    if (box && box.scrollTop < 200 && view.hasOlder) void props.older.run()
  }
  return (
    <div class="history-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div class="history" ref={scroll.box} onScroll={loadOlder} tabIndex={0}>
        <div class="history-inner">
          <p class="history-edge">{t(view.hasOlder ? 'conversation.older' : 'conversation.beginning')}</p>
          <div role="log" aria-label={t('conversation.messages')} class="history-log">
            {items.map((item) => (
              <Item key={item.key} item={item} view={view} unsent={unsent} onUseReply={props.onUseReply} />
            ))}
          </div>
          <Silence view={view} />
          {props.draft && <DraftBubble text={props.draft.text} />}
        </div>
      </div>
      {scroll.newBelow && (
        <button type="button" class="button history-new" onClick={scroll.toEnd}>
          <ArrowDown size={14} />
          {t('conversation.newMessages')}
        </button>
      )}
    </div>
  )
}

/** Why the client who waits here has not heard from the assistant. */
function Silence({ view: { summary, episode } }: { view: ConversationView }) {
  const t = useT()
  const cause = summary.holder.kind === 'queue' ? episode?.silentBecause : null
  return cause ? (
    <p class="history-edge" role="status">
      {t('silent', { cause: t(`silence.${cause}`) })}
    </p>
  ) : null
}

function Item(props: {
  item: TimelineItem
  view: ConversationView
  unsent: UnsentMessages
  onUseReply: (text: string) => void
}) {
  const locale = useLocale()
  const now = useNow(60_000)
  const { item, view } = props
  switch (item.kind) {
    case 'day':
      return <h2 class="day">{dayLabel(item.at, now, locale)}</h2>
    case 'message':
      return <Message message={item.message} follows={item.follows} summary={view.summary} />
    case 'handoff':
      return <HandoffCard handoff={item.handoff} onUseReply={props.onUseReply} />
    case 'unsent': {
      const newestSeq = view.messages.at(-1)?.seq ?? 0
      return <UnsentBubble message={item.unsent} actions={props.unsent} newestSeq={newestSeq} />
    }
  }
}

/**
 * Keeps the reader's place: at the end it follows what arrives; further up it stays, through older
 * pages too, and says that there is something new below.
 */
function useScroll(first: string | undefined, last: string) {
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const height = useRef(0)
  const [newBelow, setNewBelow] = useState(false)
  const toEnd = (): void => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }
  const onScroll = (): void => {
    if (!box.current) return
    height.current = box.current.scrollHeight
    atEnd.current = height.current - box.current.scrollTop - box.current.clientHeight < nearEnd
    if (atEnd.current) setNewBelow(false)
  }
  useLayoutEffect(() => {
    if (!box.current || atEnd.current) return
    box.current.scrollTop += box.current.scrollHeight - height.current
    height.current = box.current.scrollHeight
  }, [first])
  useLayoutEffect(() => {
    if (atEnd.current) toEnd()
    else setNewBelow(true)
  }, [last])
  useEffect(() => {
    // A draft that grows, an answer's reasons unfolded, a phone's keyboard: none may hide the end.
    const observer = new ResizeObserver(() => atEnd.current && toEnd())
    for (const element of [box.current, box.current?.firstElementChild]) {
      if (element) observer.observe(element)
    }
    return () => observer.disconnect()
  }, [])
  return { box, onScroll, toEnd, newBelow }
}
