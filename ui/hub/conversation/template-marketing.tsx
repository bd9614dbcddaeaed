import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { useAct } from '../../kit/act.ts'
import { fullTime } from '../../kit/format.ts'
import { useLocale } from '../../kit/i18n/index.tsx'
import { SettingsTexts, useSettingsT } from '../../kit/i18n/settings/index.tsx'
import { useNames } from '../session.tsx'
import { templatesApi } from '../settings/templates/api.ts'
import type { Conversation } from './use-conversation.ts'
import './template-marketing.css'

type Props = { view: ConversationView; settle: Conversation['settle'] }

/** Whether the client takes marketing messages here, who said so, and the way to note it. */
export default function Marketing(props: Props) {
  return (
    <SettingsTexts>
      <Consent {...props} />
    </SettingsTexts>
  )
}

function Consent({ view, settle }: Props) {
  const t = useSettingsT()
  const locale = useLocale()
  const names = useNames()
  const { marketing, summary } = view
  const allowed = marketing?.allowed ?? true
  const note = useAct(async () => settle(await templatesApi.noteMarketing(summary.id, !allowed)))
  const who =
    marketing &&
    (marketing.by === 'member'
      ? names.member(marketing.memberId ?? '')
      : t(`templates.marketing.by.${marketing.by}`))
  return (
    <div>
      <dt>{t('templates.marketing.title')}</dt>
      <dd class="marketing">
        <span>{t(allowed ? 'templates.marketing.allowed' : 'templates.marketing.refused')}</span>
        {marketing && (
          <span class="facts-soft">
            {who}, {fullTime(marketing.at, locale)}
          </span>
        )}
        <button type="button" class="button" disabled={note.busy} onClick={() => note.run()}>
          {t(allowed ? 'templates.marketing.refuse' : 'templates.marketing.allow')}
        </button>
      </dd>
    </div>
  )
}
