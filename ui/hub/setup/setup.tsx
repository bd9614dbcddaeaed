import { useState } from 'preact/hooks'
import { Field } from '../../kit/field.tsx'
import { useT } from '../../kit/i18n/index.tsx'
import { Mark } from '../../kit/mark.tsx'
import { sentenceFor } from '../../kit/problem.ts'
import { api } from '../api.ts'
import '../sign-in/sign-in.css'

/** A workspace's name as an address: `Ana Souza Design` is `ana-souza-design`. */
function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
}

const empty = { token: '', workspaceName: '', slug: '', name: '', email: '', password: '' }

/** The first visit to a new deployment: who has its token makes the first workspace, and is its owner. */
export default function SetupScreen() {
  const t = useT()
  const [form, setForm] = useState(empty)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const bind = (key: keyof typeof empty) => ({
    id: key,
    class: 'input',
    required: true,
    value: form[key],
    onInput: (event: { currentTarget: { value: string } }) =>
      setForm({ ...form, [key]: event.currentTarget.value }),
  })
  const slug = form.slug || slugOf(form.workspaceName)

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    try {
      await api.setUp({ ...form, slug })
      await api.signIn({ email: form.email, password: form.password })
      location.assign('/')
    } catch (cause) {
      setError(sentenceFor(cause, t))
      setBusy(false)
    }
  }

  return (
    <main class="sign-in">
      <form class="sign-in-card" onSubmit={submit}>
        <header>
          <Mark size={40} />
          <h1>{t('setup.title')}</h1>
          <p>{t('setup.tagline')}</p>
        </header>
        {error && (
          <p class="notice danger" role="alert">
            {error}
          </p>
        )}
        <Field id="token" label={t('setup.token')} hint={t('setup.tokenHint')}>
          <input
            {...bind('token')}
            type="password"
            maxLength={256}
            autocomplete="off"
            aria-describedby="token-hint"
          />
        </Field>
        <Field id="workspaceName" label={t('setup.workspace')}>
          <input {...bind('workspaceName')} type="text" maxLength={80} autocomplete="organization" />
        </Field>
        <Field id="slug" label={t('setup.slug')} hint={`${location.origin}/chat/${slug}`}>
          <input
            {...bind('slug')}
            value={slug}
            type="text"
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            minLength={2}
            maxLength={40}
            aria-describedby="slug-hint"
          />
        </Field>
        <Field id="name" label={t('setup.name')}>
          <input {...bind('name')} type="text" maxLength={80} autocomplete="name" />
        </Field>
        <Field id="email" label={t('signIn.email')}>
          <input {...bind('email')} type="email" maxLength={254} autocomplete="username" />
        </Field>
        <Field id="password" label={t('signIn.password')} hint={t('setup.passwordHint')}>
          <input
            {...bind('password')}
            type="password"
            minLength={12}
            maxLength={128}
            autocomplete="new-password"
            aria-describedby="password-hint"
          />
        </Field>
        <button type="submit" class="button primary large" disabled={busy}>
          {t('setup.submit')}
        </button>
      </form>
    </main>
  )
}
