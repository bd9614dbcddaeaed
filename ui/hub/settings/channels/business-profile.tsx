import { useState } from 'preact/hooks'
import {
  BusinessProfile,
  type ProfileView,
  profileLimits,
  Vertical,
} from '../../../../src/protocol/channels.ts'
import { useAct } from '../../../kit/act.ts'
import { Field } from '../../../kit/field.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../kit/problem.ts'
import { useQuery } from '../../../kit/query.ts'
import { useToast } from '../../../kit/toast.tsx'
import { channelsApi } from './api.ts'
import { ProfilePicture } from './profile-picture.tsx'

/** What clients see of the business on WhatsApp, to be read and changed there. */
export function BusinessProfileBlock({ channelId }: { channelId: string }) {
  const sentence = useSentence()
  const st = useSettingsT()
  const queryKey = ['channels', channelId, 'profile']
  const query = useQuery({ queryKey, queryFn: () => channelsApi.profile(channelId), retry: false })
  return (
    <section class="block" aria-busy={query.isPending}>
      <h2>{st('channels.profile.title')}</h2>
      <p class="soft">{st('channels.profile.text')}</p>
      {query.isError && <p class="notice danger">{sentence(query.error)}</p>}
      {query.data && <ProfilePicture channelId={channelId} hasPicture={query.data.hasPicture} />}
      {query.data && <ProfileForm channelId={channelId} profile={query.data} />}
    </section>
  )
}

const texts = ['about', 'description', 'address', 'email'] as const
const sites = [0, 1] as const

function ProfileForm({ channelId, profile }: { channelId: string; profile: ProfileView }) {
  const t = useSettingsT()
  const say = useToast()
  const [draft, setDraft] = useState(profile)
  const change = (part: Partial<ProfileView>): void => setDraft({ ...draft, ...part })
  const entered = { ...draft, websites: draft.websites.filter((site) => site.trim() !== '') }
  const parsed = BusinessProfile.safeParse(entered)
  const wrong = new Set(parsed.error?.issues.map(({ path }) => String(path[0])))
  const save = useAct(async () => {
    if (!parsed.success) return
    setDraft(await channelsApi.saveProfile(channelId, parsed.data))
    say(t('channels.profile.saved'))
  })
  const hintOf = (name: (typeof texts)[number]): string => {
    if (wrong.has('about') && name === 'about') return t('channels.profile.emptyAbout')
    if (wrong.has('email') && name === 'email') return t('channels.profile.badEmail')
    return t('channels.profile.left', { count: profileLimits[name] - draft[name].length })
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        void save.run()
      }}
    >
      {texts.map((name) => {
        const common = {
          id: `profile-${name}`,
          class: 'input',
          value: draft[name],
          maxLength: profileLimits[name],
          'aria-describedby': `profile-${name}-hint`,
          onInput: (event: { currentTarget: { value: string } }) =>
            change({ [name]: event.currentTarget.value }),
        }
        return (
          <Field key={name} id={common.id} label={t(`channels.profile.${name}`)} hint={hintOf(name)}>
            {name === 'description' ? <textarea {...common} rows={4} /> : <input {...common} type="text" />}
          </Field>
        )
      })}
      {sites.map((index) => (
        <Field
          key={index}
          id={`profile-website-${index}`}
          label={t('channels.profile.website', { number: index + 1 })}
          {...(wrong.has('websites') && { hint: t('channels.profile.badWebsite') })}
        >
          <input
            id={`profile-website-${index}`}
            class="input"
            type="text"
            inputMode="url"
            maxLength={profileLimits.website}
            value={draft.websites[index] ?? ''}
            onInput={({ currentTarget }) =>
              change({
                websites: sites.map((i) => (i === index ? currentTarget.value : (draft.websites[i] ?? ''))),
              })
            }
          />
        </Field>
      ))}
      <Field id="profile-vertical" label={t('channels.profile.vertical')}>
        <select
          id="profile-vertical"
          class="input"
          value={draft.vertical}
          onChange={({ currentTarget }) => change({ vertical: Vertical.parse(currentTarget.value) })}
        >
          {Vertical.options.map((vertical) => (
            <option key={vertical} value={vertical}>
              {t(`channels.profile.verticals.${vertical}`)}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit" class="button primary" disabled={save.busy || !parsed.success}>
        {t('channels.profile.submit')}
      </button>
    </form>
  )
}
