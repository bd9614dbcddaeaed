import { LogOut } from 'lucide-preact'
import type { Presence } from '../../../src/protocol/api.ts'
import type { MemberLanguage } from '../../../src/protocol/conversation.ts'
import { useAct } from '../../kit/act.ts'
import { languages, useLocale, useT } from '../../kit/i18n/index.tsx'
import { useQueryClient } from '../../kit/query.ts'
import { Segments } from '../../kit/segments.tsx'
import { themes, useTheme } from '../../kit/theme.ts'
import AlertChoice from '../alerts/alert-choice.tsx'
import { api } from '../api.ts'
import { meKey } from '../me-key.ts'
import { useMe } from '../session.tsx'
import { signedOut } from '../sign-out.ts'

const languageCodes = Object.keys(languages) as MemberLanguage[]
const presences: Presence[] = ['available', 'away']

/** Who is signed in, whether they take clients, their language and theme, and the way out. */
export default function Account() {
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
      <div class="account-who">
        <strong>{member.name}</strong>
        <span>{member.email}</span>
      </div>
      <Segments
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
      <Segments
        label={t('bar.theme')}
        name="theme"
        options={themes}
        chosen={theme}
        disabled={false}
        onChoose={chooseTheme}
        wordFor={(option) => t(`bar.themes.${option}`)}
      />
      <AlertChoice />
      <button type="button" class="button quiet account-out" onClick={() => signOut.run()}>
        <LogOut size={16} />
        {t('bar.signOut')}
      </button>
    </>
  )
}
