import { ChevronRight, Download, Undo2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { VersionList } from '../../../../../src/protocol/knowledge.ts'
import { fullTime } from '../../../../kit/format.ts'
import { useLocale } from '../../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../../kit/problem.ts'
import { useQuery } from '../../../../kit/query.ts'
import { useNames } from '../../../session.tsx'
import { assistantApi, exportOf } from '../api.ts'
import { ChangeList, useVersion } from './change-list.tsx'

type Version = VersionList['items'][number]
type Acts = {
  publishedVersion: number
  /** Whether a version may be brought back now. */
  restorable: boolean
  onRestore: (version: number) => void
}

/** Every version clients were ever answered from, newest first, a page at a time. */
export function VersionHistory(props: Acts) {
  // What is published meanwhile is a version more: the list is read again.
  return <Page key={props.publishedVersion} before={null} {...props} />
}

function Page({ before, ...acts }: Acts & { before: number | null }) {
  const t = useSettingsT()
  const sentence = useSentence()
  const [older, setOlder] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['knowledge', 'versions', acts.publishedVersion, before],
    queryFn: () => assistantApi.versions(before),
  })
  if (error) return <p class="notice danger">{sentence(error)}</p>
  if (data === undefined) return <p role="status">{t('assistant.reading')}</p>
  if (data.items.length === 0) return <p class="soft">{t('assistant.versions.none')}</p>
  return (
    <>
      {data.items.map((version) => (
        <VersionLine key={version.version} version={version} {...acts} />
      ))}
      {data.nextBefore !== null &&
        (older ? (
          <Page before={data.nextBefore} {...acts} />
        ) : (
          <button type="button" class="button" onClick={() => setOlder(true)}>
            {t('assistant.versions.older')}
          </button>
        ))}
    </>
  )
}

function VersionLine({ version: line, ...acts }: Acts & { version: Version }) {
  const t = useSettingsT()
  const locale = useLocale()
  const names = useNames()
  const [open, setOpen] = useState(false)
  const { version, savedAt, savedBy } = line
  return (
    <details class="fold" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <ChevronRight size={16} />
        <strong>
          {t('assistant.versions.version', { version })}{' '}
          {version === acts.publishedVersion && (
            <span class="chip accent">{t('assistant.versions.current')}</span>
          )}
        </strong>
        <span class="soft">
          {[fullTime(savedAt, locale), savedBy && names.member(savedBy)].filter(Boolean).join(' · ')}
        </span>
      </summary>
      <div class="fold-fields">
        {open && <Changes version={version} />}
        <div class="assistant-acts">
          {acts.restorable && (
            <button type="button" class="button" onClick={() => acts.onRestore(version)}>
              <Undo2 size={16} />
              {t('assistant.versions.restore')}
            </button>
          )}
          <a class="button" href={exportOf(version)} download>
            <Download size={16} />
            {t('assistant.versions.export')}
          </a>
        </div>
      </div>
    </details>
  )
}

/** What a version changed of the one before it. */
function Changes({ version }: { version: number }) {
  const t = useSettingsT()
  const sentence = useSentence()
  const now = useVersion(version)
  const before = useVersion(version - 1)
  const error = now.error ?? before.error
  if (error) return <p class="notice danger">{sentence(error)}</p>
  if (!now.data || before.data === undefined) return <p role="status">{t('assistant.reading')}</p>
  if (before.data === null) return <p class="soft">{t('assistant.versions.first')}</p>
  return <ChangeList before={before.data.document} after={now.data.document} />
}
