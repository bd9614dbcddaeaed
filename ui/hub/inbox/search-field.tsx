import { Search } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useT } from '../../kit/i18n/index.tsx'
import { useKeys } from '../../kit/keys.ts'

/** Nobody reads what is found for half a word, ms. */
const pause = 200

/** Looks for a client by name or number. `onSearch` hears the words once the typing rests; `onLeave` goes on to the rows. */
export function SearchField(props: { onSearch: (words: string) => void; onLeave: () => void }) {
  const t = useT()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const tell = useRef(props.onSearch)
  tell.current = props.onSearch
  useEffect(() => {
    const timer = setTimeout(() => tell.current(typed.trim()), typed === '' ? 0 : pause)
    return () => clearTimeout(timer)
  }, [typed])
  useKeys({ '/': () => field.current?.focus() })
  return (
    <label class="inbox-search">
      <Search size={15} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        maxLength={80}
        aria-label={t('inbox.search')}
        aria-keyshortcuts="/"
        placeholder={t('inbox.search')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return
          if (event.key === 'ArrowDown') props.onLeave()
          else if (event.key === 'Escape' && typed === '') field.current?.blur()
          else if (event.key === 'Escape') setTyped('')
          else return
          event.preventDefault()
        }}
      />
    </label>
  )
}
