import { Paperclip, X } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { givenMedia } from '../../../../src/protocol/templates.ts'
import { useAct } from '../../../kit/act.ts'
import { Field } from '../../../kit/field.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { templatesApi } from './api.ts'
import { accepted } from './header-fields.tsx'

type Props = {
  id: string
  label: string
  /** `image`, `video` or `document`. */
  kind: string
  /** The number it is given to the provider by. */
  channelId: string
  value: string
  wrong: string | undefined
  onChange: (value: string) => void
  /** Told when a file begins to be uploaded, and when that has ended. */
  onUploading?: ((uploading: boolean) => void) | undefined
}

const typesOf: Readonly<Record<string, string>> = accepted

/** The file above a template's text: one from here, or the address of one that everybody can fetch. */
export function MediaField(props: Props) {
  const { id, label, kind, channelId, value, wrong, onChange, onUploading } = props
  const t = useSettingsT()
  const input = useRef<HTMLInputElement>(null)
  const chosen = useRef<File | null>(null)
  const [name, setName] = useState('')
  const give = useAct(async () => {
    const file = chosen.current
    if (file === null) return
    const given = await templatesApi.giveMedia(channelId, kind, file)
    setName(file.name)
    onChange(given.value)
  })
  useEffect(() => onUploading?.(give.busy), [onUploading, give.busy])
  const isGiven = givenMedia(value) !== null
  return (
    <Field id={id} label={label} wrong={wrong} hint={give.busy ? t('templates.sampleUploading') : undefined}>
      <div class="media-field">
        <input
          id={id}
          class="input"
          dir="auto"
          autocomplete="off"
          placeholder="https://"
          readOnly={isGiven}
          aria-invalid={wrong !== undefined}
          {...((wrong || give.busy) && { 'aria-describedby': `${id}-hint` })}
          value={isGiven ? name : value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        {isGiven ? (
          <button
            type="button"
            class="button icon"
            aria-label={t('templates.mediaRemove')}
            title={t('templates.mediaRemove')}
            onClick={() => onChange('')}
          >
            <X size={16} />
          </button>
        ) : (
          <button type="button" class="button" disabled={give.busy} onClick={() => input.current?.click()}>
            <Paperclip size={16} />
            {t('templates.mediaChoose')}
          </button>
        )}
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          accept={typesOf[kind]}
          tabIndex={-1}
          aria-hidden="true"
          data-testid="media-input"
          onChange={({ currentTarget }) => {
            chosen.current = currentTarget.files?.[0] ?? null
            currentTarget.value = ''
            void give.run()
          }}
        />
      </div>
    </Field>
  )
}
