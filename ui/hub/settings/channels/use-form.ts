import { useState } from 'preact/hooks'
import { ProblemError } from '../../../kit/http.ts'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../kit/problem.ts'

type Values = Record<string, string>

/** A form's values and what is wrong with them: as a whole, and at each field. */
export type Form<V extends Values> = {
  values: V
  set: (name: keyof V & string, value: string) => void
  busy: boolean
  error: string | null
  wrong: Partial<Record<keyof V & string, string>>
  submit: (event: SubmitEvent) => void
}

/** A form that sends its values with `send`, once at a time; a refusal's errors go to the fields they name. */
export function useForm<V extends Values>(empty: V, send: (values: V) => Promise<void>): Form<V> {
  const sentence = useSentence()
  const wrongAt = useWrongSentence()
  const [values, setValues] = useState(empty)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [wrong, setWrong] = useState<Form<V>['wrong']>({})

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setError(null)
    setWrong({})
    try {
      await send(values)
    } catch (cause) {
      const fields = cause instanceof ProblemError ? (cause.problem.errors ?? []) : []
      const named = fields.filter(({ path }) => path in values)
      setWrong(Object.fromEntries(named.map(({ path }) => [path, wrongAt(path, cause)])) as Form<V>['wrong'])
      if (named.length === 0) setError(sentence(cause))
    } finally {
      setBusy(false)
    }
  }
  const set = (name: keyof V & string, value: string): void => setValues({ ...values, [name]: value })
  return { values, set, busy, error, wrong, submit: (event) => void submit(event) }
}

/** What is wrong with a field, in the member's language. */
function useWrongSentence(): (path: string, cause: unknown) => string {
  const t = useSettingsT()
  return (path, cause) => {
    const shape = cause instanceof ProblemError && cause.problem.code === 'invalid-input'
    if (shape) return /Id$/.test(path) ? t('channels.wrong.digits') : t('channels.wrong.other')
    switch (path) {
      case 'phoneNumberId':
      case 'businessAccountId':
      case 'accessToken':
      case 'token':
        return t(`channels.wrong.${path}`)
      default:
        return t('channels.wrong.other')
    }
  }
}
