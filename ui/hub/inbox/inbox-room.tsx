import { MessagesSquare } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ErrorBoundary } from 'preact-iso/lazy'
import { useLocation, useRoute } from 'preact-iso/router'
import { InboxFilter } from '../../../src/protocol/api.ts'
import { cameFrom } from '../../kit/back.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { useKeys } from '../../kit/keys.ts'
import { part } from '../../kit/part.ts'
import { ConversationPane } from '../conversation/conversation-pane.tsx'
import { inboxPath } from './inbox-path.ts'
import { ConversationRows } from './rows.tsx'
import { SearchField } from './search-field.tsx'
import { useInbox } from './use-inbox.ts'
import { InboxViews } from './views.tsx'
import './inbox.css'

const AlertOffer = part(() => import('../alerts/offer.tsx'))

/** Views, list and open conversation side by side; on a phone one at a time. */
export function InboxRoom() {
  const t = useT()
  const { query, route } = useLocation()
  const id = useRoute().params.id
  const parsed = InboxFilter.safeParse(query.view)
  const filter = parsed.success ? parsed.data : 'open'
  const isEmpty = useInbox(filter).data?.items.length === 0
  const [search, setSearch] = useState('')
  const [picks, setPicks] = useState(0)
  const rows = useRef<HTMLDivElement>(null)
  const walk = (step: number): void => focusRow(rows.current, step)
  // Whoever goes to a view has stopped searching, and a field of its own forgets what was still being typed.
  const pick = (): void => {
    setSearch('')
    setPicks(picks + 1)
  }
  const leave = (): void => (cameFrom(inboxPath(filter)) ? history.back() : route(inboxPath(filter)))
  // Who comes back to the list goes on from where they left it.
  const before = useRef(id)
  useEffect(() => {
    const left = before.current
    before.current = id
    if (id !== undefined || left === undefined || document.activeElement !== document.body) return
    rowsOf(rows.current)
      .find((row) => row.getAttribute('href') === inboxPath(filter, left))
      ?.focus()
  }, [id])
  useKeys({ j: () => walk(1), k: () => walk(-1), ...(id ? { Escape: leave } : {}) })

  return (
    <div class={`inbox ${id ? 'inbox-reading' : ''}`}>
      <section class="inbox-side" aria-label={t('inbox.title')}>
        <InboxViews filter={filter} searching={search !== ''} onPick={pick} />
        <div class="inbox-column">
          <SearchField key={picks} onSearch={setSearch} onLeave={() => walk(1)} />
          <div class="inbox-list" ref={rows}>
            <ErrorBoundary>
              <AlertOffer />
            </ErrorBoundary>
            <ConversationRows key={filter} filter={filter} search={search} openId={id} />
          </div>
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

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('a.row') ?? [])]
}

/** Moves the focus along the rows; with none focused, from the open one. */
function focusRow(list: HTMLElement | null, step: number): void {
  const links = rowsOf(list)
  const focused = links.findIndex((link) => link.matches(':focus'))
  const from = focused >= 0 ? focused : links.findIndex((link) => link.ariaCurrent === 'page')
  links[from < 0 ? 0 : Math.min(links.length - 1, Math.max(0, from + step))]?.focus()
}
