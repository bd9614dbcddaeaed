import { ChevronLeft } from 'lucide-preact'
import type { ComponentType } from 'preact'
import { goBack } from '../../../kit/back.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { part } from '../../../kit/part.ts'
import { settingsPath, useSettingsPath } from '../settings-path.ts'
import { KnowledgePage } from './knowledge-page.tsx'
import './assistant.css'

type Side = 'knowledge' | 'work' | 'learning' | 'questions' | 'versions'

/** The sides of the assistant, in the order they are listed; `/settings/assistant/<id>`, and the first without an id. */
const sides: readonly { id: Side; Page: ComponentType }[] = [
  { id: 'knowledge', Page: KnowledgePage },
  { id: 'work', Page: part(() => import('./work/work-page.tsx')) },
  { id: 'learning', Page: part(() => import('./learning/learning-page.tsx')) },
  { id: 'questions', Page: part(() => import('./questions/questions-page.tsx')) },
  { id: 'versions', Page: part(() => import('./versions/versions-page.tsx')) },
]

/** `/settings/assistant`: what the assistant knows, when and for whom it works, what it learned, its tests, and what changed. */
export default function AssistantPage() {
  const t = useSettingsT()
  const [, below = 'knowledge'] = useSettingsPath()
  const open = sides.find(({ id }) => id === below)
  return (
    <div class="assistant">
      {below !== 'knowledge' && (
        <a class="settings-back" href="/settings" onClick={goBack}>
          <ChevronLeft size={16} />
          {t('frame.back')}
        </a>
      )}
      <header class="section-head">
        <h1>{t('assistant.title')}</h1>
        <p class="soft">{t('assistant.intro')}</p>
      </header>
      <nav class="sides" aria-label={t('assistant.title')}>
        {sides.map(({ id }) => (
          <a
            key={id}
            href={id === 'knowledge' ? settingsPath('assistant') : settingsPath('assistant', id)}
            aria-current={id === below ? 'page' : undefined}
          >
            {t(`assistant.sides.${id}`)}
          </a>
        ))}
      </nav>
      {open ? <open.Page key={open.id} /> : <p class="empty">{t('frame.missing')}</p>}
    </div>
  )
}
