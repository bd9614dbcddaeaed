import { MessagesSquare } from 'lucide-preact'
import { useRef } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso/router'
import { InboxFilter } from '../../../src/protocol/api.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { useKeys } from '../../kit/keys.ts'
import { ConversationPane } from '../conversation/conversation-pane.tsx'
import { inboxPath } from './inbox-path.ts'
import { ConversationRows } from './rows.tsx'
import { useInbox } from './use-inbox.ts'
import { InboxViews } from './views.tsx'
import './inbox.css'

/** Views, list and open conversation side by side; on a phone one at a time. */
export function InboxRoom() {
  const t = useT()
  const { query, route } = useLocation()
  const id = useRoute().params.id
  const parsed = InboxFilter.safeParse(query.view)
  const filter = parsed.success ? parsed.data : 'open'
  const isEmpty = useInbox(filter).data?.items.length === 0
  const rows = useRef<HTMLDivElement>(null)
  const walk = (step: number): void => focusRow(rows.current, step)
  const leave = (): void => route(inboxPath(filter))
  useKeys({ j: () => walk(1), k: () => walk(-1), ...(id ? { Escape: leave } : {}) })

  return (
    <div class={`inbox ${id ? 'inbox-reading' : ''}`}>
      <section class="inbox-side" aria-label={t('inbox.title')}>
        <InboxViews filter={filter} />
        <div class="inbox-list" ref={rows}>
          <ConversationRows key={filter} filter={filter} openId={id} />
        </div>
      </section>
      {id ? (
        <ConversationPane key={id} id={id} back={inboxPath(filter)} />
      ) : (
        <section class="empty inbox-pick">
          {!isEmpty && (
            <>
              <MessagesSquare size={32} strokeWidth={1.5} />
              <h2>{t('inbox.pick.title')}</h2>
              <p>{t('inbox.pick.text')}</p>
            </>
          )}
        </section>
      )}
    </div>
  )
}

/** Moves the focus along the rows; with none focused, from the open one. */
function focusRow(list: HTMLElement | null, step: number): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('a.row') ?? [])]
  const focused = links.findIndex((link) => link.matches(':focus'))
  const from = focused >= 0 ? focused : links.findIndex((link) => link.ariaCurrent === 'page')
  links[from < 0 ? 0 : Math.min(links.length - 1, Math.max(0, from + step))]?.focus()
}
