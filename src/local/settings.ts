import { resolve } from 'node:path'
import { z } from 'zod'
import { Failure } from './failure.ts'
import { inProject } from './project.ts'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  FOYER_STATE: z.string().min(1).optional(),
  WHATSAPP_API_URL: z.url().optional(),
})

/** What `npm start` itself is told; what the Worker is told is in `worker-config.ts`. */
export type Settings = {
  /** 0 picks a free port. */
  port: number
  /** Absolute path of the folder that holds all data. */
  stateFolder: string
  /** Where WhatsApp's API is; null asks for the stand-in. */
  whatsappApiUrl: string | null
}

/** Reads the settings from environment variables. An empty variable counts as absent. Throws `Failure`. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Failure(`The setting ${issue?.path.join('.')} is not usable: ${issue?.message}.`)
  }
  const { PORT, FOYER_STATE, WHATSAPP_API_URL } = parsed.data
  return {
    port: PORT,
    stateFolder: FOYER_STATE === undefined ? inProject('.wrangler', 'foyer') : resolve(FOYER_STATE),
    whatsappApiUrl: WHATSAPP_API_URL ?? null,
  }
}
