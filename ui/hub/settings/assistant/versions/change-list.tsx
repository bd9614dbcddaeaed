import type { KnowledgeDraftView } from '../../../../../src/protocol/knowledge.ts'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../../kit/problem.ts'
import { useQuery } from '../../../../kit/query.ts'
import { assistantApi } from '../api.ts'
import { changesBetween } from '../changes.ts'
import { useKnowledgeWords } from '../knowledge-words.ts'

/** A saved version with its document, which never changes. */
export function useVersion(version: number) {
  return useQuery({
    queryKey: ['knowledge', 'version', version],
    queryFn: () => (version === 0 ? null : assistantApi.version(version)),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What differs between two documents, in words. */
export function ChangeList({ before, after }: { before: object; after: object }) {
  const t = useSettingsT()
  const words = useKnowledgeWords()
  const changes = changesBetween(before, after)
  if (changes.length === 0) return <p class="soft">{t('assistant.versions.same')}</p>
  return (
    <ul class="changes">
      {changes.map((change) => {
        const { place, was, is } = words.change(change, before, after)
        return (
          <li key={`${change.kind} ${change.path.join('.')}`}>
            <strong dir="auto">{place}</strong>
            <span class="words">
              {was !== null && <Side label={is === null ? 'removed' : 'was'} text={was} />}
              {was !== null && is !== null && ' → '}
              {is !== null && <Side label={was === null ? 'added' : 'is'} text={is} />}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** What was, or is. What became something else needs no words for who sees it. */
function Side({ label, text }: { label: 'added' | 'removed' | 'was' | 'is'; text: string }) {
  const t = useSettingsT()
  const Mark = label === 'removed' || label === 'was' ? 'del' : 'ins'
  const isSeen = label === 'added' || label === 'removed'
  return (
    <>
      <span class={isSeen ? 'soft' : 'visually-hidden'}>{t(`assistant.versions.${label}`)} </span>
      <Mark>{text}</Mark>
    </>
  )
}

/** What the draft changes of what clients are answered from. */
export function DraftChanges({ draft }: { draft: KnowledgeDraftView }) {
  const t = useSettingsT()
  const sentence = useSentence()
  const { data: published, error } = useVersion(draft.publishedVersion)
  if (draft.publishedVersion === 0) return <p class="soft">{t('assistant.state.unpublished')}</p>
  if (error) return <p class="notice danger">{sentence(error)}</p>
  if (!published) return <p role="status">{t('assistant.reading')}</p>
  const version = draft.publishedVersion
  if (draft.savedAs === version) return <p class="soft">{t('assistant.versions.draftSame', { version })}</p>
  return (
    <>
      <p class="soft">{t('assistant.versions.draftDiffers', { version })}</p>
      <ChangeList before={published.document} after={draft.document} />
    </>
  )
}
