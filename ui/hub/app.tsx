import { useEffect } from 'preact/hooks'
import { ErrorBoundary } from 'preact-iso/lazy'
import { LocationProvider } from 'preact-iso/router'
import type { Me } from '../../src/protocol/api.ts'
import { ProblemError } from '../kit/http.ts'
import { speak, useT } from '../kit/i18n/index.tsx'
import { Mark } from '../kit/mark.tsx'
import { part } from '../kit/part.ts'
import { sentenceFor } from '../kit/problem.ts'
import { useQuery, useQueryClient } from '../kit/query.ts'
import { api } from './api.ts'
import { meKey } from './me-key.ts'
import { MeProvider } from './session.tsx'
import { Shell } from './shell/shell.tsx'
import { takenOver } from './sign-out.ts'

const SignInScreen = part(() => import('./sign-in/sign-in.tsx'))
const SetupScreen = part(() => import('./setup/setup.tsx'))

async function whoAmI(): Promise<Me | null> {
  try {
    return await api.me()
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null
    throw error
  }
}

/** The hub: the sign-in screen, or the rooms for whoever is signed in. */
export function App() {
  const t = useT()
  const client = useQueryClient()
  const me = useQuery({
    queryKey: meKey,
    queryFn: async () => takenOver(client, await whoAmI()),
    staleTime: 60_000,
  })
  const language = me.data?.member.language
  useEffect(() => {
    if (language) void speak(language)
  }, [language])

  if (location.pathname === '/setup') {
    return (
      <ErrorBoundary>
        <SetupScreen />
      </ErrorBoundary>
    )
  }
  if (me.data) {
    return (
      <MeProvider key={me.data.member.id} value={me.data}>
        <LocationProvider>
          <Shell />
        </LocationProvider>
      </MeProvider>
    )
  }
  if (me.data === null) {
    return (
      <ErrorBoundary>
        <SignInScreen />
      </ErrorBoundary>
    )
  }
  return (
    <main class="empty splash" aria-busy={me.isPending}>
      <Mark size={40} />
      {me.isError && (
        <>
          <p role="alert">{sentenceFor(me.error, t)}</p>
          <button type="button" class="button" onClick={() => me.refetch()}>
            {t('retry')}
          </button>
        </>
      )}
    </main>
  )
}
