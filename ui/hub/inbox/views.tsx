import { CircleCheck, Hourglass, Inbox, type LucideIcon, Sparkles, UserRound } from 'lucide-preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { InboxFilter } from '../../../src/protocol/api.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { inboxPath } from './inbox-path.ts'
import { useInbox } from './use-inbox.ts'

const icons: Record<InboxFilter, LucideIcon> = {
  open: Inbox,
  mine: UserRound,
  waiting: Hourglass,
  assistant: Sparkles,
  finished: CircleCheck,
}

/** The views of the inbox with how many conversations each holds; none is in sight while one searches over all. */
export function InboxViews(props: { filter: InboxFilter; searching: boolean; onPick: () => void }) {
  const t = useT()
  const { filter } = props
  const counts = useInbox(filter).data?.counts
  const current = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [filter])
  return (
    <nav class="views" aria-label={t('inbox.views')}>
      <h1>{t('inbox.title')}</h1>
      <ul>
        {InboxFilter.options.map((view) => {
          const Icon = icons[view]
          const count = view === 'finished' ? undefined : counts?.[view]
          return (
            <li key={view}>
              <a
                href={inboxPath(view)}
                ref={view === filter ? current : null}
                aria-current={view === filter && !props.searching ? 'true' : undefined}
                onClick={props.onPick}
              >
                <Icon size={16} />
                <span>{t(`inbox.filter.${view}`)}</span>
                {count ? <span class={`views-count views-count-${view}`}>{count}</span> : null}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
