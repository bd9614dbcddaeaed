import { Cable, ExternalLink, Sparkles } from 'lucide-preact'
import { SettingsTexts, useSettingsT } from '../../kit/i18n/settings/index.tsx'
import { useQuery } from '../../kit/query.ts'
import { useMe } from '../session.tsx'
import { assistantApi, draftKey } from '../settings/assistant/api.ts'
import { settingsPath } from '../settings/settings-path.ts'
import './first-steps.css'

/** What is left to do before clients write, while none has: shown where their conversations will be. */
export default function FirstSteps() {
  return (
    <SettingsTexts>
      <Steps />
    </SettingsTexts>
  )
}

function Steps() {
  const t = useSettingsT()
  const { member, workspace, channels } = useMe()
  const { data: draft } = useQuery({ queryKey: draftKey, queryFn: assistantApi.draft })
  const isOwner = member.role === 'owner'
  const isUntaught = draft?.publishedVersion === 0
  const isUnconnected = channels.every(({ kind }) => kind === 'web')
  return (
    <div class="first-steps">
      {isOwner && isUntaught && (
        <a class="button primary" href={settingsPath('assistant')}>
          <Sparkles size={16} />
          {t('firstSteps.teach')}
        </a>
      )}
      {isOwner && isUnconnected && (
        <a class="button" href={settingsPath('channels')}>
          <Cable size={16} />
          {t('firstSteps.connect')}
        </a>
      )}
      {channels.some(({ kind }) => kind === 'web') && (
        <a class="button" href={`/chat/${workspace.slug}`} target="_blank" rel="noopener">
          <ExternalLink size={16} />
          {t('firstSteps.write')}
        </a>
      )}
    </div>
  )
}
