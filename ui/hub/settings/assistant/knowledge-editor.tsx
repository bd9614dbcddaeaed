import { useState } from 'preact/hooks'
import type { KnowledgeDraftView } from '../../../../src/protocol/knowledge.ts'
import { useAct } from '../../../kit/act.ts'
import { ProblemError } from '../../../kit/http.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { assistantApi } from './api.ts'
import type { Editable } from './editing.ts'
import { KnowledgeFields } from './knowledge-fields.tsx'

type Props = {
  draft: KnowledgeDraftView
  document: Editable
  /** May only look. */
  readOnly: boolean
  /** The draft is now this one: what the preview talks from. */
  onKept: (draft: KnowledgeDraftView) => void
  /** Whoever kept it wants to try it now. */
  onTry: () => void
}

/** The form of all that the assistant knows. It is kept as a draft to be tried, or published for clients at once. */
export function KnowledgeEditor({ draft, document: kept, readOnly, onKept, onTry }: Props) {
  const t = useSettingsT()
  const say = useToast()
  const [document, setDocument] = useState(kept)
  const [revision, setRevision] = useState(draft.revision)
  const [lastKept, setLastKept] = useState(kept)
  const [refused, setRefused] = useState<string[]>([])
  const isKept = document === lastKept
  const published = isKept && draft.savedAs === draft.publishedVersion

  /** Resolves to the revision it was kept as. What is written meanwhile is not in it. */
  const keep = async (): Promise<number> => {
    const view = await assistantApi.keep(revision, document)
    setRevision(view.revision)
    setLastKept(document)
    onKept(view)
    return view.revision
  }
  const tryOut = useAct(async () => {
    setRefused([])
    await keep()
    say(t('assistant.kept'))
    onTry()
  })
  const publish = useAct(async () => {
    setRefused([])
    // Its own revision: nobody publishes what somebody else wrote and this form does not show.
    const shown = isKept ? revision : await keep()
    try {
      const { version } = await assistantApi.publish(shown)
      say(t('assistant.published', { version }))
      onKept(await assistantApi.draft())
    } catch (error) {
      // Each thing that is missing, or that a safety case found, is named.
      if (!(error instanceof ProblemError) || error.problem.errors === undefined) throw error
      setRefused(error.problem.errors.map(({ message }) => message))
    }
  })
  const busy = tryOut.busy || publish.busy
  const state = draft.publishedVersion === 0 ? 'unpublished' : published ? 'current' : 'changed'
  return (
    <form
      class="assistant-form"
      onInvalidCapture={openAround}
      onSubmit={(event) => {
        event.preventDefault()
        void (event.submitter?.getAttribute('name') === 'try' ? tryOut : publish).run()
      }}
    >
      <fieldset class="assistant-fields" disabled={readOnly}>
        <KnowledgeFields document={document} onChange={setDocument} />
      </fieldset>
      {!readOnly && (
        <footer class="assistant-bar">
          {refused.length > 0 && (
            <div class="notice danger" role="alert">
              <div>
                <strong>{t('assistant.refused')}</strong>
                <ul>
                  {refused.map((each) => (
                    <li key={each}>{each}</li>
                  ))}
                </ul>
              </div>
            </div>
          )}
          <p class="soft" role="status">
            {t(`assistant.state.${state}`, { version: draft.publishedVersion })}
          </p>
          <button type="submit" name="try" class="button" disabled={busy || isKept}>
            {t('assistant.keep')}
          </button>
          <button type="submit" name="publish" class="button primary" disabled={busy || published}>
            {t('assistant.publish')}
          </button>
        </footer>
      )}
    </form>
  )
}

/** A field that is wrong can only be shown where it is not folded away. */
function openAround(event: Event): void {
  if (event.target instanceof Element) event.target.closest('details')?.setAttribute('open', '')
}
