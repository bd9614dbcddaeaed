import { Upload } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import { type KnowledgeDraftView, maxKnowledgeBytes } from '../../../../../src/protocol/knowledge.ts'
import { shapeCodes } from '../../../../../src/protocol/wrong.ts'
import { useAct } from '../../../../kit/act.ts'
import { fileSize } from '../../../../kit/file-size.ts'
import { ProblemError } from '../../../../kit/http.ts'
import { useLocale } from '../../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { assistantApi } from '../api.ts'
import { useKnowledgeWords } from '../knowledge-words.ts'
import { ReplaceDialog } from './replace-dialog.tsx'

const mostTold = 5

/** Puts an exported document in the draft's place; what is wrong in it is told by its line. */
export function ImportFile({ onImported }: { onImported: (draft: KnowledgeDraftView) => void }) {
  const t = useSettingsT()
  const locale = useLocale()
  const wrongsOf = useFileWrongs()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [wrongs, setWrongs] = useState<readonly string[]>([])
  const importIt = useAct(async () => {
    if (file === null) return
    setFile(null)
    setWrongs([])
    if (file.size > maxKnowledgeBytes) {
      return setWrongs([t('problem.too-large', { limit: fileSize(maxKnowledgeBytes, locale) })])
    }
    try {
      const { revision } = await assistantApi.draft()
      onImported(await assistantApi.import(revision, new Blob([file], { type: 'application/json' })))
    } catch (error) {
      const told = error instanceof ProblemError ? wrongsOf(error, await file.text()) : []
      if (told.length === 0) throw error
      setWrongs(told)
    }
  })
  return (
    <>
      <button type="button" class="button" disabled={importIt.busy} onClick={() => input.current?.click()}>
        <Upload size={16} />
        {t('assistant.versions.import')}
      </button>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept="application/json,.json"
        tabIndex={-1}
        aria-hidden="true"
        data-testid="knowledge-input"
        onChange={({ currentTarget }) => {
          setFile(currentTarget.files?.[0] ?? null)
          // The same file can be chosen again once it is mended.
          currentTarget.value = ''
        }}
      />
      {wrongs.length > 0 && (
        <div class="notice danger import-wrongs" role="alert">
          <div>
            <strong>{t('assistant.versions.notImported')}</strong>
            <ul class="fault-list">
              {wrongs.slice(0, mostTold).map((wrong) => (
                <li key={wrong}>{wrong}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {file !== null && (
        <ReplaceDialog
          title={t('assistant.versions.importTitle', { name: file.name })}
          onConfirm={() => importIt.run()}
          onClose={() => setFile(null)}
        />
      )}
    </>
  )
}

/** What is wrong in a file, each with its line, in the member's language. */
function useFileWrongs(): (error: ProblemError, text: string) => string[] {
  const t = useSettingsT()
  const words = useKnowledgeWords()
  return ({ problem: { code, errors = [] } }, text) =>
    errors.map(({ path, line = 1, column = 1, ...wrong }) => {
      const at = { line, column }
      if (code === 'malformed-json') return t('assistant.versions.notJson', at)
      const known = shapeCodes.find((each) => each === wrong.code) ?? 'other'
      const place =
        path === '' ? t('assistant.versions.whole') : words.place(JSON.parse(text), path.split('.')) || path
      const why = words.wrong({ code: known, facts: wrong.facts ?? {} })
      return t('assistant.versions.wrongLine', { ...at, place, why })
    })
}
