import { useState } from 'preact/hooks'
import type { KnowledgeDraftView } from '../../../../../src/protocol/knowledge.ts'
import { useAct } from '../../../../kit/act.ts'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../../kit/problem.ts'
import { useQuery, useQueryClient } from '../../../../kit/query.ts'
import { useToast } from '../../../../kit/toast.tsx'
import { useMe } from '../../../session.tsx'
import { writeUnsaved } from '../../unsaved.ts'
import { assistantApi, draftKey } from '../api.ts'
import { DraftChanges } from './change-list.tsx'
import { ImportFile } from './import-file.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'
import { VersionHistory } from './version-history.tsx'
import './versions.css'

/** What somebody asked to put in the draft's place: a saved version, or the empty beginning. */
type Wanted = { version: number } | 'defaults'

/** What was published and when, what changed each time, and the ways back, in and out. */
export default function VersionsPage() {
  const t = useSettingsT()
  const say = useToast()
  const sentence = useSentence()
  const client = useQueryClient()
  const { member, workspace } = useMe()
  const isOwner = member.role === 'owner'
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const { data: draft, error } = useQuery({
    queryKey: draftKey,
    queryFn: assistantApi.draft,
    refetchOnMount: 'always',
  })
  const replaced = (view: KnowledgeDraftView, words: string): void => {
    // What was typed was about the draft that is gone.
    writeUnsaved(`knowledge.${workspace.id}.${member.id}`, null)
    client.setQueryData(draftKey, view)
    say(words)
  }
  const replace = useAct(async () => {
    if (wanted === null) return
    setWanted(null)
    const { revision } = await assistantApi.draft()
    if (wanted === 'defaults')
      replaced(await assistantApi.restoreDefaults(revision), t('assistant.versions.emptied'))
    else {
      const view = await assistantApi.restore(revision, wanted.version)
      replaced(view, t('assistant.versions.restored', { version: wanted.version }))
    }
  })
  if (error)
    return (
      <p class="notice danger" role="alert">
        {sentence(error)}
      </p>
    )
  if (draft === undefined) return <p role="status">{t('assistant.reading')}</p>
  return (
    <div class="versions">
      <section class="assistant-part">
        <h2>{t('assistant.versions.draft')}</h2>
        <DraftChanges draft={draft} />
        {isOwner && (
          <div class="assistant-acts">
            <ImportFile onImported={(view) => replaced(view, t('assistant.versions.imported'))} />
            <button
              type="button"
              class="button"
              disabled={replace.busy}
              onClick={() => setWanted('defaults')}
            >
              {t('assistant.versions.defaults')}
            </button>
          </div>
        )}
      </section>
      <section class="assistant-part">
        <h2>{t('assistant.versions.history')}</h2>
        <VersionHistory
          publishedVersion={draft.publishedVersion}
          restorable={isOwner && !replace.busy}
          onRestore={(version) => setWanted({ version })}
        />
      </section>
      {wanted !== null && (
        <ReplaceDialog
          title={
            wanted === 'defaults'
              ? t('assistant.versions.defaultsTitle')
              : t('assistant.versions.restoreTitle', { version: wanted.version })
          }
          onConfirm={() => replace.run()}
          onClose={() => setWanted(null)}
        />
      )}
    </div>
  )
}
