import { ChevronLeft } from 'lucide-preact'
import { ErrorBoundary } from 'preact-iso/lazy'
import { goBack } from '../../kit/back.ts'
import { SettingsTexts, useSettingsT } from '../../kit/i18n/settings/index.tsx'
import { useMe } from '../session.tsx'
import { type Section, sections } from './sections.ts'
import { settingsPath, useSettingsPath } from './settings-path.ts'
import './settings.css'

/** The settings: sections at the side and the open one beside them; on a phone one at a time. */
export default function SettingsRoom() {
  return (
    <SettingsTexts>
      <Room />
    </SettingsTexts>
  )
}

function Room() {
  const t = useSettingsT()
  const { member } = useMe()
  const seen = sections.filter(({ ownerOnly }) => !ownerOnly || member.role === 'owner')
  const [section, ...below] = useSettingsPath()
  // Beside the list there is room for the first one; on a phone the list comes first.
  const open = section === undefined ? seen[0] : seen.find(({ id }) => id === section)
  return (
    <div class={`settings ${section === undefined ? '' : 'settings-open'}`}>
      <SectionList sections={seen} open={open?.id} isPage={section === undefined} />
      {open ? (
        <div class="settings-page">
          {below.length === 0 && (
            <a class="settings-back" href="/settings" onClick={goBack}>
              <ChevronLeft size={16} />
              {t('frame.back')}
            </a>
          )}
          <ErrorBoundary>
            <open.Page key={open.id} />
          </ErrorBoundary>
        </div>
      ) : (
        <div class="empty settings-pick">
          <p>{t('frame.missing')}</p>
        </div>
      )}
    </div>
  )
}

function SectionList(props: {
  sections: readonly Section[]
  open: Section['id'] | undefined
  /** The list is the page, where there is no room for more. */
  isPage: boolean
}) {
  const t = useSettingsT()
  const Title = props.isPage ? 'h1' : 'p'
  return (
    <nav class="settings-sections" aria-label={t('frame.title')}>
      <Title class="settings-title">{t('frame.title')}</Title>
      <ul>
        {props.sections.map(({ id, icon: Icon }) => (
          <li key={id}>
            <a href={settingsPath(id)} aria-current={id === props.open ? 'page' : undefined}>
              <Icon size={16} />
              <span>{t(`${id}.title`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
