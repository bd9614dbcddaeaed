import { useEffect, useRef } from 'preact/hooks'
import { ErrorBoundary } from 'preact-iso/lazy'
import type { InboxFilter } from '../../../src/protocol/api.ts'
import { useNow } from '../../kit/clock.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { part } from '../../kit/part.ts'
import { sentenceFor } from '../../kit/problem.ts'
import { inboxPath } from './inbox-path.ts'
import { Row } from './row.tsx'
import { useInbox } from './use-inbox.ts'

const FirstSteps = part(() => import('./first-steps.tsx'))

/** One view's conversations, or those found, newest activity first; reads on by itself when its end comes into sight. */
export function ConversationRows(props: { filter: InboxFilter; search: string; openId: string | undefined }) {
  const t = useT()
  const now = useNow()
  const inbox = useInbox(props.filter, props.search)
  if (inbox.data === undefined) {
    if (inbox.isError) {
      return (
        <div class="empty" role="alert">
          <h2>{t('inbox.failed')}</h2>
          <p>{sentenceFor(inbox.error, t)}</p>
          <button type="button" class="button" onClick={() => inbox.refetch()}>
            {t('retry')}
          </button>
        </div>
      )
    }
    return <RowSkeletons />
  }
  // Nobody among those found for fewer letters says nothing of these.
  if (inbox.data.items.length === 0 && inbox.isPlaceholderData) return <RowSkeletons />
  if (inbox.data.items.length === 0 && props.search) {
    return (
      <div class="empty" role="status">
        <h2>{t('inbox.notFound.title')}</h2>
        <p>{t('inbox.notFound.text')}</p>
      </div>
    )
  }
  if (inbox.data.items.length === 0) {
    return (
      <div class="empty">
        <h2>{t(`inbox.empty.${props.filter}.title`)}</h2>
        <p>{t(`inbox.empty.${props.filter}.text`)}</p>
        {props.filter === 'open' && (
          <ErrorBoundary>
            <FirstSteps />
          </ErrorBoundary>
        )}
      </div>
    )
  }
  return (
    <>
      <ul aria-label={t('inbox.list')}>
        {inbox.data.items.map((conversation) => (
          <li key={conversation.id}>
            <Row
              conversation={conversation}
              href={inboxPath(props.filter, conversation.id)}
              open={conversation.id === props.openId}
              now={now}
            />
          </li>
        ))}
      </ul>
      {inbox.data.nextCursor !== null && <More busy={inbox.more.busy} load={inbox.more.run} />}
    </>
  )
}

function More(props: { busy: boolean; load: () => Promise<void> }) {
  const t = useT()
  const button = useRef<HTMLButtonElement>(null)
  const load = useRef(props.load)
  load.current = props.load
  useEffect(() => {
    if (!button.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void load.current()
      },
      { rootMargin: '400px' },
    )
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [])
  return (
    <button
      ref={button}
      type="button"
      class="button quiet inbox-more"
      disabled={props.busy}
      onClick={props.load}
    >
      {t('inbox.more')}
    </button>
  )
}

const skeletonRows = 8

function RowSkeletons() {
  const t = useT()
  return (
    <div class="row-skeletons" role="status" aria-label={t('loading')}>
      {Array.from({ length: skeletonRows }, (_, index) => (
        <div class="row" key={index}>
          <span class="avatar skeleton" />
          <span class="row-body">
            <span class="skeleton row-skeleton-name" />
            <span class="skeleton row-skeleton-preview" />
          </span>
        </div>
      ))}
    </div>
  )
}
