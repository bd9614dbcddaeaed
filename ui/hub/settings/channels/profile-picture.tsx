import { Store } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PictureFault } from '../../../../src/protocol/channels.ts'
import { useAct } from '../../../kit/act.ts'
import { useT } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { channelPath, channelsApi } from './api.ts'
import { squareOf } from './square.ts'

/** The picture clients see of the business, and a way to choose another; what is chosen is shown before it counts. */
export function ProfilePicture({ channelId, hasPicture }: { channelId: string; hasPicture: boolean }) {
  const t = useT()
  const st = useSettingsT()
  const say = useToast()
  const input = useRef<HTMLInputElement>(null)
  const [has, setHas] = useState(hasPicture)
  const [saves, setSaves] = useState(0)
  const [chosen, setChosen] = useState<Blob | PictureFault | null>(null)
  const preview = useAddress(chosen instanceof Blob ? chosen : null)
  const choose = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) setChosen(await squareOf(file))
  }
  const save = useAct(async () => {
    if (!(chosen instanceof Blob)) return
    const profile = await channelsApi.savePicture(channelId, chosen)
    setChosen(null)
    setHas(profile.hasPicture)
    setSaves(saves + 1)
    say(st('channels.picture.saved'))
  })
  const shown = preview ?? (has ? `${channelPath(channelId, '/profile/picture')}?shown=${saves}` : null)
  return (
    <div class="profile-picture">
      <Picture
        key={shown}
        src={shown}
        alt={st(preview ? 'channels.picture.chosen' : 'channels.picture.alt')}
      />
      <div class="profile-picture-words">
        <p class="soft" id="profile-picture-hint">
          {st('channels.picture.hint')}
        </p>
        {typeof chosen === 'string' && (
          <p class="profile-picture-wrong" role="alert">
            {st(`problem.${chosen}`)}
          </p>
        )}
        <input
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          accept="image/jpeg,image/png"
          data-testid="picture-input"
          onChange={({ currentTarget }) => {
            void choose(currentTarget.files?.[0])
            // Choosing the same file again is a change only from nothing.
            currentTarget.value = ''
          }}
        />
        <div class="profile-picture-acts">
          {preview && (
            <button type="button" class="button primary" disabled={save.busy} onClick={() => save.run()}>
              {st('channels.picture.save')}
            </button>
          )}
          <button
            type="button"
            class="button"
            disabled={save.busy}
            aria-describedby="profile-picture-hint"
            onClick={() => input.current?.click()}
          >
            {st('channels.picture.choose')}
          </button>
          {preview && (
            <button type="button" class="button quiet" disabled={save.busy} onClick={() => setChosen(null)}>
              {t('cancel')}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}

function Picture({ src, alt }: { src: string | null; alt: string }) {
  const [broken, setBroken] = useState(false)
  if (src === null || broken) {
    return (
      <span class="profile-picture-image" aria-hidden="true">
        <Store size={28} />
      </span>
    )
  }
  return <img class="profile-picture-image" src={src} alt={alt} onError={() => setBroken(true)} />
}

/** The address of bytes in this page, for as long as they are shown. */
function useAddress(bytes: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (bytes === null) return
    const made = URL.createObjectURL(bytes)
    setAddress(made)
    return () => {
      setAddress(null)
      URL.revokeObjectURL(made)
    }
  }, [bytes])
  return address
}
