import { useRef } from 'preact/hooks'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../kit/problem.ts'
import { useQuery, useQueryClient } from '../../../kit/query.ts'
import { useMe } from '../../session.tsx'
import { assistantApi, draftKey } from './api.ts'
import { Editable } from './editing.ts'
import { KnowledgeEditor } from './knowledge-editor.tsx'
import { Preview } from './preview.tsx'
import './assistant.css'

/** `/settings/assistant`: what the assistant knows, and beside it a private chat to try that out. */
export default function AssistantPage() {
  const t = useSettingsT()
  const sentence = useSentence()
  const client = useQueryClient()
  const { member } = useMe()
  const preview = useRef<HTMLDivElement>(null)
  const { data: draft, error } = useQuery({
    queryKey: draftKey,
    queryFn: assistantApi.draft,
    // A form is being filled in: what somebody else edits meanwhile is told when it is saved.
    refetchOnWindowFocus: false,
    refetchOnMount: 'always',
  })
  const document = Editable.safeParse(draft?.document)
  return (
    <div class="assistant">
      <header class="section-head">
        <h1>{t('assistant.title')}</h1>
        <p class="soft">{t('assistant.intro')}</p>
      </header>
      {error && (
        <p class="notice danger" role="alert">
          {sentence(error)}
        </p>
      )}
      {!draft && !error && <p role="status">{t('assistant.reading')}</p>}
      {draft && !document.success && <p class="notice warn">{t('assistant.otherShape')}</p>}
      {draft && document.success && (
        <div class="assistant-sides">
          <KnowledgeEditor
            draft={draft}
            document={document.data}
            readOnly={member.role !== 'owner'}
            onKept={(view) => client.setQueryData(draftKey, view)}
            onTry={() => preview.current?.scrollIntoView({ block: 'nearest' })}
          />
          <div class="assistant-try" ref={preview}>
            <Preview key={`${draft.revision}.${draft.publishedVersion}`} />
          </div>
        </div>
      )}
    </div>
  )
}
