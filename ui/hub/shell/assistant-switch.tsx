import { Sparkles } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { useAct } from '../../kit/act.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { useT } from '../../kit/i18n/index.tsx'
import { useQueryClient } from '../../kit/query.ts'
import { api } from '../api.ts'
import { refetchInbox, useInbox } from '../inbox/use-inbox.ts'
import { meKey } from '../me-key.ts'
import { useMe } from '../session.tsx'

/** Turns the assistant on at a tap; off asks once more, because its running chats move to the inbox. */
export function AssistantSwitch() {
  const t = useT()
  const client = useQueryClient()
  const { assistant } = useMe()
  const running = useInbox('open').data?.counts.assistant
  const [asking, setAsking] = useState(false)
  const turn = useAct(async (on: boolean) => {
    await api.switchAssistant(on)
    await Promise.all([client.invalidateQueries({ queryKey: meKey }), refetchInbox(client)])
  })
  const confirm = async (): Promise<void> => {
    setAsking(false)
    await turn.run(false)
  }
  return (
    <>
      <button
        type="button"
        role="switch"
        class="button bar-assistant"
        aria-checked={assistant.on}
        aria-label={`${t('bar.assistant')} ${assistant.name}`}
        disabled={turn.busy}
        onClick={() => (assistant.on ? setAsking(true) : turn.run(true))}
      >
        <Sparkles size={15} />
        <span class="bar-assistant-name">{assistant.name}</span>
        <span class="bar-assistant-state">{t(assistant.on ? 'bar.on' : 'bar.off')}</span>
        <span class="switch" />
      </button>
      {asking && (
        <Dialog title={t('turnOff.title', { name: assistant.name })} onClose={() => setAsking(false)}>
          <p>
            {running
              ? t('turnOff.textCounted', { name: assistant.name, count: running })
              : t('turnOff.text', { name: assistant.name })}
          </p>
          <div class="dialog-actions">
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t('cancel')}
            </button>
            <button type="button" class="button primary" onClick={confirm}>
              {t('turnOff.confirm')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
