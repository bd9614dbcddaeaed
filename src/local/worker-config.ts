import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { demo } from '../../test/support/whatsapp/demo.ts'
import { workerBundle } from './build.ts'
import { inProject } from './project.ts'
import type { Secrets } from './state.ts'

/** What wrangler.toml says of the Worker: `options` are Miniflare's, passed on as they are. */
export const WorkerConfig = z.object({
  options: z.looseObject({
    d1Databases: z.record(z.string(), z.object({ id: z.string() })),
    /** Every minute is the one schedule a development machine keeps (`keepSchedule`). */
    cronTriggers: z.array(z.literal('* * * * *')).default([]),
  }),
  vars: z.record(z.string(), z.string()),
  requiredSecrets: z.array(z.string()),
})
export type WorkerConfig = z.infer<typeof WorkerConfig>

/** Secrets the product can do without: wrangler.toml lists only those that must be there. */
const optionalSecrets = ['OPENAI_API_KEY', 'SETUP_TOKEN', 'MONITOR_TOKEN']

/** Development secrets that the WhatsApp stand-in and its users know. */
const wellKnownSecrets = {
  WHATSAPP_APP_SECRET: demo.appSecret,
  WHATSAPP_VERIFY_TOKEN: demo.verifyToken,
  WHATSAPP_ACCESS_TOKEN: demo.accessToken,
}

/** Not taken from the environment: the name is so common that other programs set it too. */
const fixedVars = ['ENVIRONMENT']

/** Reads what `build` wrote. */
export function readWorkerConfig(): WorkerConfig {
  return WorkerConfig.parse(JSON.parse(readFileSync(inProject(workerBundle.config), 'utf8')))
}

/**
 * The Worker's variables and secrets: those of wrangler.toml and of the development machine, and over
 * them the environment variables of the same names, which count as absent when empty.
 */
export function workerVars(
  config: WorkerConfig,
  secrets: Secrets,
  environment: NodeJS.ProcessEnv,
): Record<string, string> {
  const vars: Record<string, string> = { ...config.vars, ...wellKnownSecrets, ...secrets }
  for (const name of [...Object.keys(vars), ...config.requiredSecrets, ...optionalSecrets]) {
    const value = environment[name]
    if (value && !fixedVars.includes(name)) vars[name] = value
  }
  return vars
}
