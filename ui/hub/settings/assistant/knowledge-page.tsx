import { useRef, useState } from 'preact/hooks'
import * as z from 'zod'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../kit/problem.ts'
import { useQuery, useQueryClient } from '../../../kit/query.ts'
import { useMe } from '../../session.tsx'
import { readUnsaved, writeUnsaved } from '../unsaved.ts'
import { assistantApi, draftKey } from './api.ts'
import { Editable } from './editing.ts'
import { KnowledgeEditor } from './knowledge-editor.tsx'
import { Preview } from './preview.tsx'

const Unsaved = z.object({ revision: z.number(), document: Editable })

/** What the assistant knows, and beside it a private chat to try that out. */
export function KnowledgePage() {
  const t = useSettingsT()
  const sentence = useSentence()
  const client = useQueryClient()
  const { member, workspace } = useMe()
  const preview = useRef<HTMLDivElement>(null)
  const [begun, setBegun] = useState(0)
  const formName = `knowledge.${workspace.id}.${member.id}`
  const {
    data: draft,
    error,
    refetch,
  } = useQuery({
    queryKey: draftKey,
    queryFn: assistantApi.draft,
    // A form is being filled in: what somebody else edits meanwhile is told when it is saved.
    refetchOnWindowFocus: false,
    refetchOnMount: 'always',
  })
  const document = Editable.safeParse(draft?.document)
  const discard = async (): Promise<void> => {
    writeUnsaved(formName, null)
    await refetch()
    setBegun(begun + 1)
  }
  return (
    <>
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
            key={begun}
            draft={draft}
            document={document.data}
            unsaved={Unsaved.safeParse(readUnsaved(formName)).data ?? null}
            formName={formName}
            readOnly={member.role !== 'owner'}
            onKept={(view) => client.setQueryData(draftKey, view)}
            onDiscard={() => void discard()}
            onTry={() => preview.current?.scrollIntoView({ block: 'nearest' })}
          />
          <div class="assistant-try" ref={preview}>
            <Preview key={`${draft.revision}.${draft.publishedVersion}`} />
          </div>
        </div>
      )}
    </>
  )
}
