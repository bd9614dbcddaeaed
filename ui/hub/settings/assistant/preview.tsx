import { RotateCcw, SendHorizontal } from 'lucide-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PreviewReply } from '../../../../src/protocol/preview.ts'
import { useAct } from '../../../kit/act.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { codeOf, useSentence } from '../../../kit/problem.ts'
import { useQuery } from '../../../kit/query.ts'
import { HandoffCard } from '../../conversation/handoff-card.tsx'
import Reasons from '../../conversation/reasons.tsx'
import { Why } from '../../conversation/why.tsx'
import { useMe } from '../../session.tsx'
import { assistantApi } from './api.ts'
import '../../conversation/message.css'

type Turn = { text: string; reply: PreviewReply | null; askedAt: number }

/** A private chat with the draft, by the way clients are answered; nothing of it is kept or sent. */
export function Preview() {
  const t = useSettingsT()
  const sentence = useSentence()
  const [chat, setChat] = useState(0)
  const start = useQuery({
    queryKey: ['preview', chat],
    queryFn: assistantApi.beginPreview,
    retry: false,
    gcTime: 0,
  })
  return (
    <section class="preview" aria-labelledby="preview-title">
      <header>
        <div>
          <h2 id="preview-title">{t('assistant.preview.title')}</h2>
          <p class="soft">{t('assistant.preview.text')}</p>
        </div>
        <button
          type="button"
          class="button icon quiet"
          aria-label={t('assistant.preview.restart')}
          title={t('assistant.preview.restart')}
          onClick={() => setChat(chat + 1)}
        >
          <RotateCcw size={16} />
        </button>
      </header>
      {start.isPending && <p role="status">{t('assistant.reading')}</p>}
      {start.isError && (
        <p class="notice">
          {codeOf(start.error) === 'incomplete' ? t('assistant.preview.incomplete') : sentence(start.error)}
        </p>
      )}
      {start.data && <Chat key={chat} samples={start.data.samples} />}
    </section>
  )
}

function Chat({ samples }: { samples: readonly string[] }) {
  const t = useSettingsT()
  const { assistant } = useMe()
  const [turns, setTurns] = useState<readonly Turn[]>([])
  const [text, setText] = useState('')
  const log = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => log.current?.scrollTo({ top: log.current.scrollHeight }), [turns])
  const last = turns.at(-1)?.reply ?? null
  const handedOff = last?.memory.handedOff === true

  const ask = useAct(async (question: string) => {
    const asked = { text: question, reply: null, askedAt: Date.now() }
    setTurns([...turns, asked])
    setText('')
    try {
      const reply = await assistantApi.askPreview({
        token: last?.token ?? null,
        memory: last?.memory ?? null,
        messages: turns.flatMap((turn) => [
          { from: 'client' as const, text: turn.text },
          ...(turn.reply === null ? [] : [{ from: 'assistant' as const, text: turn.reply.text }]),
        ]),
        text: question,
      })
      setTurns([...turns, { ...asked, reply }])
    } catch (error) {
      // What was asked stays, to be asked again.
      setTurns(turns)
      setText(question)
      throw error
    }
  })

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <div class="preview-log" role="log" aria-label={t('assistant.preview.title')} tabIndex={0} ref={log}>
        {turns.length === 0 && (
          <ul class="preview-samples" aria-label={t('assistant.preview.samples')}>
            {samples.map((sample) => (
              <li key={sample}>
                <button type="button" class="button" disabled={ask.busy} onClick={() => ask.run(sample)}>
                  {sample}
                </button>
              </li>
            ))}
          </ul>
        )}
        {turns.map(({ text: question, reply, askedAt }) => (
          <div class="preview-turn" key={askedAt}>
            <div class="message message-client">
              <p class="bubble words">{question}</p>
            </div>
            <div class="message message-assistant">
              {reply ? (
                <>
                  <p class="bubble words">{reply.text}</p>
                  <Why degraded={reply.audit.degraded}>
                    <Reasons audit={reply.audit} />
                  </Why>
                </>
              ) : (
                <p class="soft" role="status">
                  {t('assistant.preview.writing', { name: assistant.name })}
                </p>
              )}
            </div>
            {reply?.handoff && <HandoffCard handoff={{ ...reply.handoff.summary, at: askedAt }} />}
          </div>
        ))}
      </div>
      <form
        class="preview-composer"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') void ask.run(text.trim())
        }}
      >
        <input
          class="input"
          type="text"
          maxLength={4096}
          aria-label={t('assistant.preview.label')}
          placeholder={t(handedOff ? 'assistant.preview.handedOff' : 'assistant.preview.label')}
          value={text}
          disabled={handedOff}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button
          type="submit"
          class="button primary icon"
          aria-label={t('assistant.preview.send')}
          disabled={handedOff || ask.busy || text.trim() === ''}
        >
          <SendHorizontal size={16} />
        </button>
      </form>
    </>
  )
}
