import { ChevronRight, Plus, RefreshCw } from 'lucide-preact'
import type { TemplateList as Templates, TemplateView } from '../../../../src/protocol/templates.ts'
import { useAct } from '../../../kit/act.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { settingsPath } from '../settings-path.ts'
import { templatesApi } from './api.ts'
import { Standing } from './standing.tsx'
import { templateLanguageName, useTemplateWords } from './words.ts'

/** All templates of the workspace, and what stands in the way of making one. */
export function TemplateList({ list, onChange }: { list: Templates; onChange: () => unknown }) {
  const t = useSettingsT()
  const compare = useAct(async () => {
    await templatesApi.compare()
    await onChange()
  })
  const { templates, channels } = list
  const known = channels.some(({ accountId }) => accountId !== null)
  return (
    <>
      <header class="section-head">
        <h1>{t('templates.title')}</h1>
        <p>{t('templates.intro')}</p>
      </header>
      {channels.length === 0 && <p class="notice">{t('templates.noChannel')}</p>}
      {channels
        .filter(({ accountId }) => accountId === null)
        .map(({ id, name }) => (
          <p class="notice warn" key={id}>
            {t('templates.noAccount', { name })}
          </p>
        ))}
      {known && (
        <div class="templates-acts">
          <a class="button primary" href={settingsPath('templates', 'new')}>
            <Plus size={16} />
            {t('templates.new')}
          </a>
          <button type="button" class="button" disabled={compare.busy} onClick={() => compare.run()}>
            <RefreshCw size={16} />
            {t('templates.compare')}
          </button>
        </div>
      )}
      {templates.length === 0 && known && <p class="soft">{t('templates.none')}</p>}
      <ul class="templates-rows">
        {templates.map((template) => (
          <Row key={template.id} template={template} />
        ))}
      </ul>
    </>
  )
}

function Row({ template }: { template: TemplateView }) {
  const t = useSettingsT()
  const locale = useLocale()
  const words = useTemplateWords()
  const { id, name, language, category, reason } = template
  return (
    <li>
      <a class="template-row" href={settingsPath('templates', id)}>
        <span class="template-row-words">
          <strong>{name || '—'}</strong>
          <span class="soft">
            {t(`templates.category.${category}`)} · {templateLanguageName(language, locale)}
          </span>
          {reason && <span class="template-reason">{words.reason(reason)}</span>}
        </span>
        <Standing template={template} />
        <ChevronRight size={16} aria-hidden />
      </a>
    </li>
  )
}
