import { Trash2, Upload } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import type { ImportView } from '../../../../../src/protocol/learning.ts'
import { useAct } from '../../../../kit/act.ts'
import { Dialog } from '../../../../kit/dialog.tsx'
import { count, fullTime } from '../../../../kit/format.ts'
import { ProblemError } from '../../../../kit/http.ts'
import { useLocale, useT } from '../../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../../kit/problem.ts'
import { useQuery, useQueryClient } from '../../../../kit/query.ts'
import { importsKey, learningApi } from './api.ts'
import { Progress } from './progress.tsx'

const lookAgainMs = 1_500
const mostTold = 5

/** The files of past chats that were taken in, and the way to take in another. */
export function Imports({ mayChange }: { mayChange: boolean }) {
  const t = useSettingsT()
  const sentence = useSentence()
  const client = useQueryClient()
  const rowSentence = useRowSentence()
  const input = useRef<HTMLInputElement>(null)
  const chosen = useRef<File | null>(null)
  const [wrongs, setWrongs] = useState<readonly string[]>([])
  const { data: imports, error } = useQuery({
    queryKey: importsKey,
    queryFn: learningApi.imports,
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ progress }) => progress.state === 'running') ? lookAgainMs : false,
  })
  const take = useAct(async () => {
    const file = chosen.current
    if (file === null) return
    setWrongs([])
    const type = /\.csv$/i.test(file.name) ? 'text/csv' : 'application/json'
    try {
      await learningApi.import(file.name.slice(0, 200), new Blob([file], { type }))
      await client.invalidateQueries({ queryKey: importsKey })
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause
      const rows = cause.problem.code === 'bad-rows' ? (cause.problem.errors ?? []) : []
      setWrongs(rows.length === 0 ? [sentence(cause)] : rows.map(rowSentence))
    }
  })
  return (
    <>
      {error && <p class="notice danger">{sentence(error)}</p>}
      {imports?.length === 0 && <p class="soft">{t('assistant.learning.noImports')}</p>}
      {imports !== undefined && imports.length > 0 && (
        <ul class="imports">
          {imports.map((each) => (
            <ImportLine key={each.id} of={each} mayForget={mayChange} />
          ))}
        </ul>
      )}
      {wrongs.length > 0 && (
        <div class="notice danger" role="alert">
          <div>
            <strong>{t('assistant.learning.notTaken')}</strong>
            <ul class="fault-list">
              {wrongs.slice(0, mostTold).map((wrong) => (
                <li key={wrong}>{wrong}</li>
              ))}
            </ul>
            {wrongs.length > mostTold && (
              <p>{t('assistant.learning.moreRows', { count: wrongs.length - mostTold })}</p>
            )}
          </div>
        </div>
      )}
      {mayChange && (
        <>
          <button type="button" class="button" disabled={take.busy} onClick={() => input.current?.click()}>
            <Upload size={16} />
            {t(take.busy ? 'assistant.learning.taking' : 'assistant.learning.take')}
          </button>
          <input
            ref={input}
            class="visually-hidden"
            type="file"
            accept=".json,.csv,application/json,text/csv"
            tabIndex={-1}
            aria-hidden="true"
            data-testid="chats-input"
            onChange={({ currentTarget }) => {
              chosen.current = currentTarget.files?.[0] ?? null
              // The same file can be chosen again once it is mended.
              currentTarget.value = ''
              void take.run()
            }}
          />
          <Format />
        </>
      )}
    </>
  )
}

function ImportLine({
  of: { id, name, importedAt, report, progress },
  mayForget,
}: {
  of: ImportView
  mayForget: boolean
}) {
  const t = useSettingsT()
  const hub = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const forget = useAct(async () => {
    setAsking(false)
    await learningApi.forget(id)
    await client.invalidateQueries({ queryKey: importsKey })
  })
  const title = name ?? t('assistant.learning.unnamed')
  const left = report.outsideWindow + report.beyondLimit
  return (
    <li class="import">
      <div>
        <strong class="words">{title}</strong>
        <p class="soft">
          {[
            fullTime(importedAt, locale),
            t('assistant.learning.kept', {
              kept: count(report.kept, locale),
              messages: count(report.messages, locale),
            }),
            ...(left === 0 ? [] : [t('assistant.learning.tooOld', { left: count(left, locale) })]),
          ].join(' · ')}
        </p>
        {progress.state === 'running' && (
          <Progress label={t('assistant.learning.cleaning')} done={progress.done} total={progress.total} />
        )}
        {progress.state === 'failed' && <p class="wrong-words">{t('assistant.learning.importFailed')}</p>}
      </div>
      {mayForget && (
        <button
          type="button"
          class="button quiet icon"
          aria-label={t('assistant.learning.forget', { name: title })}
          title={t('assistant.learning.forget', { name: title })}
          disabled={forget.busy}
          onClick={() => setAsking(true)}
        >
          <Trash2 size={16} />
        </button>
      )}
      {asking && (
        <Dialog title={t('assistant.learning.forgetTitle', { name: title })} onClose={() => setAsking(false)}>
          <p>{t('assistant.learning.forgetText')}</p>
          <div class="dialog-actions">
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {hub('cancel')}
            </button>
            <button type="button" class="button primary" onClick={() => forget.run()}>
              {t('assistant.learning.forgetIt')}
            </button>
          </div>
        </Dialog>
      )}
    </li>
  )
}

/** How a file has to look. */
function Format() {
  const t = useSettingsT()
  return (
    <details class="format">
      <summary>{t('assistant.learning.format')}</summary>
      <p class="soft">{t('assistant.learning.formatText')}</p>
      <pre>
        {
          'interaction,at,from,name,text\n41,2026-03-01T14:30:00Z,client,Maria,Do you deliver vector files?\n41,2026-03-01T14:32:00Z,person,,"Yes, always: SVG and PDF."'
        }
      </pre>
    </details>
  )
}

/** What is wrong in a line of a file, in the member's language: by the column it is in. */
function useRowSentence(): (row: { path: string; line?: number | undefined }) => string {
  const t = useSettingsT()
  return ({ path, line = 1 }) => {
    const column = path.split('.').at(-1) ?? ''
    const why = t(`assistant.learning.rows.${column as 'at'}`, {
      defaultValue: t('assistant.learning.rows.other'),
    })
    return t('assistant.learning.row', { line, why })
  }
}
