import { useEffect, useRef, useState } from 'preact/hooks'
import { ErrorBoundary } from 'preact-iso/lazy'
import { useT } from '../../kit/i18n/index.tsx'
import { useKeys } from '../../kit/keys.ts'
import { part } from '../../kit/part.ts'
import { codeOf, sentenceFor } from '../../kit/problem.ts'
import { Composer } from './composer.tsx'
import { ConversationHeader } from './header.tsx'
import { History } from './history.tsx'
import { useActs } from './use-acts.ts'
import { useConversation } from './use-conversation.ts'
import { useUnsent } from './use-unsent.ts'
import './conversation.css'

const Details = part(() => import('./details.tsx'))

const wide = '(min-width: 1400px)'

/** One conversation: its history, what can be done with it, the composer, and the details beside. */
export function ConversationPane({ id, back }: { id: string; back: string }) {
  const t = useT()
  const conversation = useConversation(id)
  const unsent = useUnsent(id, conversation.settle, () => void conversation.query.refetch())
  const [details, setDetails] = useState(() => matchMedia(wide).matches)
  const composer = useRef<HTMLTextAreaElement>(null)
  const { query } = conversation
  const acts = useActs(query.data?.view.summary, conversation.act)
  // Taking over takes its own button away; what comes next is writing.
  const mine = query.data !== undefined && acts.takeOver === undefined
  useEffect(() => {
    if (mine && document.activeElement === document.body) composer.current?.focus()
  }, [mine])
  useKeys({
    r: () => composer.current?.focus(),
    t: () => acts.takeOver?.(),
    e: () => acts.finish?.(),
  })

  // Also one that was being looked at: its contact may have been erased.
  const gone = query.isError && codeOf(query.error) === 'not-found'
  if (!query.data || gone) {
    if (!query.isError) return <PaneSkeleton />
    return (
      <section class="pane empty" role="alert">
        <h2>{gone ? t('conversation.missing.title') : t('conversation.failed')}</h2>
        <p>{gone ? t('conversation.missing.text') : sentenceFor(query.error, t)}</p>
        {gone ? (
          <a class="button" href={back}>
            {t('conversation.back')}
          </a>
        ) : (
          <button type="button" class="button" onClick={() => query.refetch()}>
            {t('retry')}
          </button>
        )}
      </section>
    )
  }

  const { view, draft } = query.data
  const startReply = (text: string): void => {
    unsent.write(text)
    composer.current?.focus()
  }
  return (
    <section class={`pane ${details ? 'pane-with-details' : ''}`}>
      <div class="pane-main">
        <ConversationHeader
          summary={view.summary}
          acts={acts}
          back={back}
          details={details}
          onDetails={() => setDetails(!details)}
        />
        <History
          view={view}
          draft={draft}
          unsent={unsent}
          older={conversation.older}
          onUseReply={startReply}
        />
        <Composer field={composer} view={view} unsent={unsent} settle={conversation.settle} />
      </div>
      <ErrorBoundary>
        {details && <Details view={view} settle={conversation.settle} onClose={() => setDetails(false)} />}
      </ErrorBoundary>
    </section>
  )
}

function PaneSkeleton() {
  const t = useT()
  return (
    <section class="pane">
      <div class="pane-main" role="status" aria-label={t('loading')}>
        <header class="head">
          <span class="avatar skeleton" />
          <span class="skeleton head-skeleton" />
        </header>
        <div class="history">
          <div class="history-inner">
            {['client', 'own', 'client', 'own'].map((side, index) => (
              <div class={`message message-${side}`} key={index}>
                <div class="skeleton message-skeleton" />
              </div>
            ))}
          </div>
        </div>
      </div>
    </section>
  )
}
