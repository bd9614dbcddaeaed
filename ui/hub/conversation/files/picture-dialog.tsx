import { Download, X, ZoomIn, ZoomOut } from 'lucide-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useT } from '../../../kit/i18n/index.tsx'
import { useFileTexts } from './use-texts.ts'

/** A picture as large as the screen allows; a button, or a click on it, shows it at its own size, and back. */
export function PictureDialog(props: {
  title: string
  src: string
  saveFrom: string
  saveLabel: string
  onClose: () => void
}) {
  const t = useT()
  const texts = useFileTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const [own, setOwn] = useState(false)
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="picture" aria-label={props.title} onClose={props.onClose}>
      <header>
        <p dir="auto">{props.title}</p>
        <button
          type="button"
          class="button quiet icon"
          aria-label={texts.ownSize}
          title={texts.ownSize}
          aria-pressed={own}
          onClick={() => setOwn(!own)}
        >
          {own ? <ZoomOut size={18} /> : <ZoomIn size={18} />}
        </button>
        <a
          class="button quiet icon"
          href={props.saveFrom}
          download
          aria-label={props.saveLabel}
          title={props.saveLabel}
        >
          <Download size={18} />
        </a>
        <button
          type="button"
          class="button quiet icon"
          aria-label={t('close')}
          title={t('close')}
          onClick={() => dialog.current?.close()}
        >
          <X size={18} />
        </button>
      </header>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button above does the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div
        class={`picture-room ${own ? 'picture-own' : ''}`}
        // What scrolls must be reachable by keyboard.
        tabIndex={own ? 0 : undefined}
        onClick={() => setOwn(!own)}
      >
        <img src={props.src} alt={props.title} />
      </div>
    </dialog>
  )
}
