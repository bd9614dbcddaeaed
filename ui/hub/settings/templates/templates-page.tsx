import { ChevronLeft } from 'lucide-preact'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../kit/problem.ts'
import { useQuery } from '../../../kit/query.ts'
import { settingsPath, useSettingsPath } from '../settings-path.ts'
import { templatesApi, templatesKey } from './api.ts'
import { copiedWords, TemplateEditor } from './template-editor.tsx'
import { TemplateList } from './template-list.tsx'
import './templates.css'

/** `/settings/templates`: the list, `/new` (or `/new/<id>` for a copy) to write one, and `/<id>` for one template. */
export default function TemplatesPage() {
  const sentence = useSentence()
  const st = useSettingsT()
  const [, place, copied] = useSettingsPath()
  const query = useQuery({ queryKey: templatesKey, queryFn: templatesApi.list })
  const list = query.data
  const row = list?.templates.find(({ id }) => id === place) ?? null
  const known = place === 'new' || row !== null
  return (
    <div class="templates">
      {place !== undefined && (
        <a class="templates-back" href={settingsPath('templates')}>
          <ChevronLeft size={16} />
          {st('templates.all')}
        </a>
      )}
      {query.isError && (
        <p class="notice danger" role="alert">
          {sentence(query.error)}
        </p>
      )}
      {query.isPending && <p role="status">{st('templates.reading')}</p>}
      {list && place === undefined && <TemplateList list={list} onChange={() => query.refetch()} />}
      {row?.content === null && <p class="notice">{st('templates.unsupported')}</p>}
      {list && known && row?.content !== null && (
        <TemplateEditor
          key={`${place}-${copied}-${row?.version}`}
          list={list}
          row={row}
          copied={copiedWords(list, copied)}
          onChange={() => query.refetch()}
        />
      )}
      {list && place !== undefined && !known && <p class="notice">{st('templates.missing')}</p>}
    </div>
  )
}
