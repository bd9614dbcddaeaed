/**
 * Writes what wrangler.toml says of the Worker, read by wrangler's own code, in the form Miniflare takes.
 * A file, because loading wrangler takes longer than all the rest of a start.
 *
 * Usage: `node src/local/write-worker-config.ts <file>`
 */
import { writeFileSync } from 'node:fs'
import {
  unstable_getMiniflareWorkerOptions as miniflareOptions,
  unstable_readConfig as readConfig,
} from 'wrangler'
import { inProject } from './project.ts'
import { WorkerConfig } from './worker-config.ts'

const file = process.argv[2]
if (file === undefined) throw new Error('usage: write-worker-config.ts <file>')

const config = readConfig({ config: inProject('wrangler.toml') })
const { modulesRules: _, bindings: __, ...options } = miniflareOptions(config).workerOptions
const written = WorkerConfig.parse({
  options: { ...options, name: config.name },
  vars: config.vars,
  requiredSecrets: config.secrets?.required ?? [],
})
writeFileSync(file, JSON.stringify(written, null, 2))
