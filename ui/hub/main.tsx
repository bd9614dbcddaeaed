import { QueryClient } from '@tanstack/query-core'
import { render } from 'preact'
import '../kit/base.css'
import '../kit/primitives.css'
import { whenSignedOut, worthAnotherTry } from '../kit/http.ts'
import { LanguageProvider, startLanguage } from '../kit/i18n/index.tsx'
import { QueryProvider } from '../kit/query.ts'
import { Toasts } from '../kit/toast.tsx'
import { App } from './app.tsx'
import { signedOut } from './sign-out.ts'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; only a missing answer is worth asking for again.
      retry: (failures, error) => worthAnotherTry(error) && failures < 2,
    },
  },
})
client.mount()

whenSignedOut(() => signedOut(client))

const root = document.getElementById('app')
if (!root) throw new Error('index.html lacks #app')
await startLanguage()
render(
  <QueryProvider value={client}>
    <LanguageProvider>
      <Toasts>
        <App />
      </Toasts>
    </LanguageProvider>
  </QueryProvider>,
  root,
)
