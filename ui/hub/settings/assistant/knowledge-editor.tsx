import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { KnowledgeDraftView, RegressionReport } from '../../../../src/protocol/knowledge.ts'
import { useAct } from '../../../kit/act.ts'
import { WrongsProvider } from '../../../kit/checked-field.tsx'
import { ProblemError } from '../../../kit/http.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { codeOf } from '../../../kit/problem.ts'
import { useToast } from '../../../kit/toast.tsx'
import { writeUnsaved } from '../unsaved.ts'
import { assistantApi } from './api.ts'
import type { Editable } from './editing.ts'
import { FaultList, type Told } from './fault-list.tsx'
import { KnowledgeFields } from './knowledge-fields.tsx'
import { useKnowledgeWords } from './knowledge-words.ts'
import { toldOf } from './told.ts'
import { WrongList } from './wrong-list.tsx'
import { wrongAt, wrongsIn } from './wrongs.ts'

type Props = {
  draft: KnowledgeDraftView
  document: Editable
  /** What was typed at the last visit and not kept, and the revision it began from; null when nothing was. */
  unsaved: { revision: number; document: Editable } | null
  /** Names what is typed in this browser tab. */
  formName: string
  /** May only look. */
  readOnly: boolean
  /** The draft is now this one: what the preview talks from. */
  onKept: (draft: KnowledgeDraftView) => void
  /** Begins again from what the server has: what was typed is given up. */
  onDiscard: () => void
  /** Whoever kept it wants to try it now. */
  onTry: () => void
}

/** The form of all that the assistant knows. It is kept as a draft to be tried, or published for clients at once. */
export function KnowledgeEditor(props: Props) {
  const { draft, document: kept, unsaved, formName, readOnly, onKept } = props
  const t = useSettingsT()
  const say = useToast()
  const words = useKnowledgeWords()
  const form = useRef<HTMLFormElement>(null)
  const [document, setDocument] = useState(unsaved?.document ?? kept)
  const [revision, setRevision] = useState(unsaved?.revision ?? draft.revision)
  const [lastKept, setLastKept] = useState(kept)
  /** How often it was told what is wrong: each time the first of it is shown. */
  const [told, setTold] = useState(0)
  const [refused, setRefused] = useState<readonly Told[]>([])
  const [worse, setWorse] = useState<readonly Told[]>([])
  const [outdated, setOutdated] = useState(false)
  const isKept = document === lastKept
  const published = isKept && draft.savedAs === draft.publishedVersion
  const wrongs = told > 0 ? wrongsIn(document) : []

  useEffect(
    () => writeUnsaved(formName, isKept ? null : { revision, document }),
    [formName, isKept, revision, document],
  )
  useLayoutEffect(() => {
    const [first] = form.current?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? []
    if (told > 0 && first !== undefined) show(first)
  }, [told])

  /** Resolves to the revision it was kept as. What is written meanwhile is not in it. */
  const keep = async (from: number): Promise<number> => {
    const view = await assistantApi.keep(from, document)
    setRevision(view.revision)
    setLastKept(document)
    setOutdated(false)
    onKept(view)
    return view.revision
  }
  const begin = (): void => {
    setRefused([])
    setWorse([])
  }
  const notOverwriting = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (codeOf(error) !== 'conflict') throw error
      setOutdated(true)
    }
  }
  const tryOut = useAct(() =>
    notOverwriting(async () => {
      begin()
      await keep(revision)
      say(t('assistant.kept'))
      if (wrongsIn(document).length > 0) setTold(told + 1)
      else props.onTry()
    }),
  )
  const publish = useAct(() =>
    notOverwriting(async () => {
      begin()
      if (wrongsIn(document).length > 0) return setTold(told + 1)
      setTold(0)
      // Its own revision: nobody publishes what somebody else wrote and this form does not show.
      const shown = isKept ? revision : await keep(revision)
      try {
        const { version, regression } = await assistantApi.publish(shown)
        say(t('assistant.published', { version }))
        setWorse(brokenIn(regression))
        onKept(await assistantApi.draft())
      } catch (error) {
        // Each safety case that failed is named.
        if (codeOf(error) !== 'unsafe' || !(error instanceof ProblemError)) throw error
        setRefused(error.problem.errors ?? [])
      }
    }),
  )
  const overwrite = useAct(async () => {
    await keep((await assistantApi.draft()).revision)
    say(t('assistant.kept'))
  })
  const busy = tryOut.busy || publish.busy || overwrite.busy
  const state = draft.publishedVersion === 0 ? 'unpublished' : published ? 'current' : 'changed'
  return (
    <form
      class="assistant-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void (event.submitter?.getAttribute('name') === 'try' ? tryOut : publish).run()
      }}
    >
      <fieldset class="assistant-fields" disabled={readOnly}>
        <WrongsProvider
          value={(path) => {
            const wrong = wrongAt(wrongs, path)
            return wrong && words.wrong(wrong)
          }}
        >
          <KnowledgeFields document={document} onChange={setDocument} />
        </WrongsProvider>
      </fieldset>
      {!readOnly && (
        <footer class="assistant-bar">
          {wrongs.length > 0 && <WrongList document={document} wrongs={wrongs} onShow={show} />}
          {refused.length > 0 && (
            <div class="notice danger" role="alert">
              <div>
                <strong>{t('assistant.refused')}</strong>
                <FaultList faults={refused} />
              </div>
            </div>
          )}
          {worse.length > 0 && (
            <div class="notice warn" role="status">
              <div>
                <strong>{t('assistant.worse')}</strong>
                <FaultList faults={worse} />
              </div>
            </div>
          )}
          {outdated && (
            <div class="notice warn" role="alert">
              <p>{t('assistant.outdated')}</p>
              <button type="button" class="button" disabled={busy} onClick={props.onDiscard}>
                {t('assistant.takeTheirs')}
              </button>
              <button type="button" class="button" disabled={busy} onClick={() => overwrite.run()}>
                {t('assistant.keepMine')}
              </button>
            </div>
          )}
          <p class="soft" role="status">
            {publish.busy
              ? t('assistant.state.testing')
              : isKept
                ? t(`assistant.state.${state}`, { version: draft.publishedVersion })
                : t('assistant.state.typed')}
          </p>
          {!isKept && (
            <button type="button" class="button quiet" disabled={busy} onClick={props.onDiscard}>
              {t('assistant.discard')}
            </button>
          )}
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

/** The test questions that went well before this was published, and do not now. */
function brokenIn({ results, comparison }: RegressionReport): Told[] {
  return results.filter(({ id }) => comparison?.broken.includes(id)).map(toldOf)
}

/** A field can only be shown where it is not folded away. */
function show(field: HTMLElement): void {
  for (
    let around = field.closest('details');
    around;
    around = around.parentElement?.closest('details') ?? null
  )
    around.open = true
  field.focus()
}
