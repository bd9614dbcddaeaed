import { LogOut } from 'lucide-preact'
import type { Presence } from '../../../src/protocol/api.ts'
import type { MemberLanguage } from '../../../src/protocol/conversation.ts'
import { useAct } from '../../kit/act.ts'
import { Avatar } from '../../kit/avatar.tsx'
import { languages, useLocale, useT } from '../../kit/i18n/index.tsx'
import { useQueryClient } from '../../kit/query.ts'
import { themes, useTheme } from '../../kit/theme.ts'
import { api } from '../api.ts'
import { meKey } from '../me-key.ts'
import { useMe } from '../session.tsx'
import { signedOut } from '../sign-out.ts'

const languageCodes = Object.keys(languages) as MemberLanguage[]
const presences: Presence[] = ['available', 'away']

/** Who is signed in, whether they take clients, their language and theme, and the way out. */
export function AccountMenu() {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const { member } = useMe()
  const [theme, chooseTheme] = useTheme()
  const language = useAct(async (code: MemberLanguage) => {
    await api.changeMe({ language: code })
    await client.invalidateQueries({ queryKey: meKey })
  })
  const presence = useAct(async (chosen: Presence) => {
    await api.changePresence({ presence: chosen })
    await client.invalidateQueries({ queryKey: meKey })
  })
  const signOut = useAct(async () => {
    await api.signOut()
    signedOut(client)
  })
  return (
    <>
      <button type="button" class="bar-account" popovertarget="account">
        <Avatar id={member.id} name={member.name} size="small">
          <span class={`bar-presence ${member.presence}`} />
        </Avatar>
        <span class="visually-hidden">
          {t('bar.account')}, {member.name}, {t(`bar.presences.${member.presence}`)}
        </span>
      </button>
      <div id="account" popover="auto" class="account" role="dialog" aria-label={t('bar.account')}>
        <div class="account-who">
          <strong>{member.name}</strong>
          <span>{member.email}</span>
        </div>
        <Choice
          label={t('bar.presence')}
          name="presence"
          options={presences}
          chosen={member.presence}
          disabled={presence.busy}
          onChoose={presence.run}
          wordFor={(option) => t(`bar.presences.${option}`)}
        />
        <label class="account-choice">
          <span>{t('bar.language')}</span>
          <select
            value={locale}
            disabled={language.busy}
            onChange={(event) => language.run(event.currentTarget.value as MemberLanguage)}
          >
            {languageCodes.map((code) => (
              <option key={code} value={code}>
                {languages[code]}
              </option>
            ))}
          </select>
        </label>
        <Choice
          label={t('bar.theme')}
          name="theme"
          options={themes}
          chosen={theme}
          disabled={false}
          onChoose={chooseTheme}
          wordFor={(option) => t(`bar.themes.${option}`)}
        />
        <button type="button" class="button quiet account-out" onClick={() => signOut.run()}>
          <LogOut size={16} />
          {t('bar.signOut')}
        </button>
      </div>
    </>
  )
}

/** One of a few, all of them in sight. */
function Choice<Option extends string>(props: {
  label: string
  name: string
  options: readonly Option[]
  chosen: Option
  disabled: boolean
  onChoose: (option: Option) => void
  wordFor: (option: Option) => string
}) {
  return (
    <fieldset class="account-choice" disabled={props.disabled}>
      <legend>{props.label}</legend>
      <div class="segments">
        {props.options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={props.name}
              class="visually-hidden"
              checked={props.chosen === option}
              onChange={() => props.onChoose(option)}
            />
            <span>{props.wordFor(option)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
