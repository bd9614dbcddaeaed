import { Dialog } from '../../kit/dialog.tsx'
import { useT } from '../../kit/i18n/index.tsx'

const shortcuts = [
  { keys: ['/'], does: 'search' },
  { keys: ['J', 'K'], does: 'move' },
  { keys: ['Enter'], does: 'open' },
  { keys: ['R'], does: 'reply' },
  { keys: ['T'], does: 'takeOver' },
  { keys: ['E'], does: 'finish' },
  { keys: ['Esc'], does: 'back' },
  { keys: ['?'], does: 'help' },
] as const

/** The sheet of keyboard shortcuts. */
export default function Shortcuts({ onClose }: { onClose: () => void }) {
  const t = useT()
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      <dl class="shortcuts">
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`shortcuts.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  )
}
