import { useEffect, useState } from 'preact/hooks'
import { Dialog } from '../../../kit/dialog.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../kit/problem.ts'
import { useQuery } from '../../../kit/query.ts'
import { operationsApi, parkedKey } from './api.ts'

/** What is parked, as it came, to read and to keep as a file. */
export function Payload({ id, onClose }: { id: string; onClose: () => void }) {
  const sentence = useSentence()
  const st = useSettingsT()
  const query = useQuery({
    queryKey: [...parkedKey, id],
    queryFn: () => operationsApi.payload(id),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const file = useFile(query.data)
  return (
    <Dialog title={st('operations.payload')} onClose={onClose}>
      <p>{st('operations.payloadNote')}</p>
      {query.isError && (
        <p class="notice danger" role="alert">
          {sentence(query.error)}
        </p>
      )}
      {query.data !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        <pre class="operations-payload" tabIndex={0} dir="auto">
          {pretty(query.data)}
        </pre>
      )}
      <div class="dialog-actions">
        {file && (
          <a class="button" href={file} download={`parked-${id}.json`}>
            {st('operations.download')}
          </a>
        )}
        <button type="button" class="button primary" onClick={onClose}>
          {st('operations.close')}
        </button>
      </div>
    </Dialog>
  )
}

/** An address of a text as a file, for as long as it is shown. */
function useFile(text: string | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (text === undefined) return
    const made = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [text])
  return url
}

/** Indented where it is JSON, else as it is. */
function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
