import { useRef, useState } from 'preact/hooks'
import type { MessageSent } from '../../../../src/protocol/api.ts'
import type { ConversationSummary, Delivery, MessageView } from '../../../../src/protocol/conversation.ts'
import { Dialog } from '../../../kit/dialog.tsx'
import { useT } from '../../../kit/i18n/index.tsx'
import { codeOf, sentenceFor } from '../../../kit/problem.ts'
import { useQueryClient } from '../../../kit/query.ts'
import { useToast } from '../../../kit/toast.tsx'
import { useProvider } from '../provider.ts'
import { settle } from '../settle.ts'
import { stuckApi } from './api.ts'
import { useFailure, useStuckTexts } from './use-texts.ts'
import './stuck.css'

/** Under a message that did not simply arrive: why, and what the member can have done about it. */
export default function Stuck(props: {
  message: MessageView
  summary: ConversationSummary
  delivery: Delivery
}) {
  const texts = useStuckTexts()
  const { message, summary, delivery } = props
  const [asking, setAsking] = useState(false)
  const { box, busy, run } = useStuckAct(summary.id)
  const retry = (confirmed: boolean): void => {
    setAsking(false)
    void run(() => stuckApi.retry(summary.id, message.id, confirmed))
  }
  const drop = (): void => void run(() => stuckApi.drop(summary.id, message.id))
  return (
    <div class="stuck" ref={box}>
      <p class={`delivery-note delivery-note-${delivery.state}`}>{useSentence(props)}</p>
      {delivery.state === 'failed' && (
        <div class="stuck-acts">
          <button type="button" class="button" disabled={busy} onClick={() => retry(false)}>
            {texts.retry}
          </button>
          <button type="button" class="button quiet" disabled={busy} onClick={drop}>
            {texts.drop}
          </button>
        </div>
      )}
      {delivery.state === 'queued' && (
        <div class="stuck-acts">
          <button type="button" class="button quiet" disabled={busy} onClick={drop}>
            {texts.dropQueued}
          </button>
        </div>
      )}
      {delivery.state === 'unknown' && (
        <div class="stuck-acts">
          <button type="button" class="button" disabled={busy} onClick={() => setAsking(true)}>
            {texts.sendAgain}
          </button>
        </div>
      )}
      {asking && <Confirm onConfirm={() => retry(true)} onClose={() => setAsking(false)} />}
    </div>
  )
}

function Confirm({ onConfirm, onClose }: { onConfirm: () => void; onClose: () => void }) {
  const t = useT()
  const texts = useStuckTexts()
  return (
    <Dialog title={texts.sendAgainTitle} onClose={onClose}>
      <p>{texts.sendAgainText}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="button primary" onClick={onConfirm}>
          {texts.sendAgainConfirm}
        </button>
      </div>
    </Dialog>
  )
}

/** Does something about the message and shows what came of it; the keyboard stays in the history. */
function useStuckAct(conversationId: string) {
  const t = useT()
  const texts = useStuckTexts()
  const say = useToast()
  const client = useQueryClient()
  const box = useRef<HTMLDivElement>(null)
  const [busy, setBusy] = useState(false)
  const run = async (act: () => Promise<MessageSent>): Promise<void> => {
    const history = box.current?.closest<HTMLElement>('.history')
    setBusy(true)
    try {
      const { view, message } = await act()
      history?.focus({ preventScroll: true })
      settle(client, conversationId, view, message)
    } catch (error) {
      const code = codeOf(error)
      const known = code !== null && code in texts.refusal ? (code as keyof typeof texts.refusal) : null
      say(known ? texts.refusal[known] : sentenceFor(error, t))
    } finally {
      setBusy(false)
    }
  }
  return { box, busy, run }
}

function useSentence({ message, summary, delivery }: Parameters<typeof Stuck>[0]): string {
  const texts = useStuckTexts()
  const put = useProvider()
  const failure = useFailure()
  const { kind } = summary.channel
  const { state, error } = delivery
  const what =
    state === 'failed'
      ? texts.failed
      : state === 'unknown'
        ? texts.unknown
        : state === 'queued'
          ? texts.waiting
          : message.author.kind === 'member'
            ? texts.dropped
            : texts.held
  const why = error && failure(error, kind)
  return [put(what, kind), why, state === 'queued' && error && texts.again].filter(Boolean).join(' ')
}
