import { useState } from 'preact/hooks'
import { Field } from '../../kit/field.tsx'
import { useT } from '../../kit/i18n/index.tsx'
import { Mark } from '../../kit/mark.tsx'
import { sentenceFor } from '../../kit/problem.ts'
import { useQuery, useQueryClient } from '../../kit/query.ts'
import { api } from '../api.ts'
import { meKey } from '../me-key.ts'
import './sign-in.css'

const demo = { email: 'demo@foyer.test', password: 'foyer-demo-1234' }

/** E-mail and password; on a demo server, also the way in. */
export default function SignInScreen() {
  const t = useT()
  const client = useQueryClient()
  const health = useQuery({ queryKey: ['health'], queryFn: api.health, staleTime: Number.POSITIVE_INFINITY })
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    try {
      await api.signIn({ email: email.trim(), password })
      await client.invalidateQueries({ queryKey: meKey })
    } catch (cause) {
      setError(sentenceFor(cause, t))
    } finally {
      setBusy(false)
    }
  }
  const fillIn = (): void => {
    setEmail(demo.email)
    setPassword(demo.password)
  }

  return (
    <main class="sign-in">
      <form class="sign-in-card" onSubmit={submit}>
        <header>
          <Mark size={40} />
          <h1>{t('signIn.title')}</h1>
          <p>{t('signIn.tagline')}</p>
        </header>
        {error && (
          <p class="notice danger" role="alert">
            {error}
          </p>
        )}
        <Field id="email" label={t('signIn.email')}>
          <input
            id="email"
            class="input"
            type="email"
            autocomplete="username"
            required
            maxLength={254}
            value={email}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
        </Field>
        <Field id="password" label={t('signIn.password')}>
          <input
            id="password"
            class="input"
            type="password"
            autocomplete="current-password"
            required
            maxLength={256}
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </Field>
        <button type="submit" class="button primary large" disabled={busy}>
          {t('signIn.submit')}
        </button>
        {health.data?.demo && (
          <aside class="sign-in-demo">
            <div>
              <p>{t('signIn.demo')}</p>
              <code>{demo.email}</code>
              <code>{demo.password}</code>
            </div>
            <button type="button" class="button" onClick={fillIn}>
              {t('signIn.fillIn')}
            </button>
          </aside>
        )}
      </form>
    </main>
  )
}
