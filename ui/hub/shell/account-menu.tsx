import { LogOut } from 'lucide-preact'
import type { MemberLanguage } from '../../../src/protocol/conversation.ts'
import { useAct } from '../../kit/act.ts'
import { Avatar } from '../../kit/avatar.tsx'
import { languages, useLocale, useT } from '../../kit/i18n/index.tsx'
import { useQueryClient } from '../../kit/query.ts'
import { themes, useTheme } from '../../kit/theme.ts'
import { api } from '../api.ts'
import { meKey, useMe } from '../session.tsx'
import { signedOut } from '../sign-out.ts'

const languageCodes = Object.keys(languages) as MemberLanguage[]

/** Who is signed in, their language and theme, and the way out. */
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
  const signOut = useAct(async () => {
    await api.signOut()
    signedOut(client)
  })
  return (
    <>
      <button type="button" class="bar-account" popovertarget="account">
        <Avatar id={member.id} name={member.name} size="small" />
        <span class="visually-hidden">
          {t('bar.account')}, {member.name}
        </span>
      </button>
      <div id="account" popover="auto" class="account" role="dialog" aria-label={t('bar.account')}>
        <div class="account-who">
          <strong>{member.name}</strong>
          <span>{member.email}</span>
        </div>
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
        <fieldset class="account-choice">
          <legend>{t('bar.theme')}</legend>
          <div class="segments">
            {themes.map((name) => (
              <label key={name}>
                <input
                  type="radio"
                  name="theme"
                  class="visually-hidden"
                  checked={theme === name}
                  onChange={() => chooseTheme(name)}
                />
                <span>{t(`bar.themes.${name}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <button type="button" class="button quiet account-out" onClick={() => signOut.run()}>
          <LogOut size={16} />
          {t('bar.signOut')}
        </button>
      </div>
    </>
  )
}
