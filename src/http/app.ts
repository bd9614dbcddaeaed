import { routes } from './routes.ts'
import { serve } from './serve.ts'

/** Everything the Worker serves. */
export const app = serve(routes)
