import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useKnowledgeWords } from './knowledge-words.ts'
import type { KnowledgeWrong } from './wrongs.ts'

const mostTold = 5

/** What keeps the document from being published, each with the way to its field. */
export function WrongList(props: {
  document: object
  wrongs: readonly KnowledgeWrong[]
  onShow: (field: HTMLElement) => void
}) {
  const t = useSettingsT()
  const words = useKnowledgeWords()
  const { document, wrongs } = props
  return (
    <div class="notice danger" role="alert">
      <div>
        <strong>{t('assistant.wrongs', { count: wrongs.length })}</strong>
        <ul class="fault-list">
          {wrongs.slice(0, mostTold).map((wrong) => {
            const field = fieldOf(wrong.path)
            const said = `${words.place(document, wrong.path)}: ${words.wrong(wrong)}`
            return (
              <li key={wrong.path.join('.')}>
                {field === null ? (
                  said
                ) : (
                  <button type="button" class="link" onClick={() => props.onShow(field)}>
                    {said}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}

/** The control that shows what is at a path, or the text or list it belongs to. */
function fieldOf(path: readonly string[]): HTMLElement | null {
  if (path.length === 0) return null
  return globalThis.document.getElementById(path.join('.')) ?? fieldOf(path.slice(0, -1))
}
