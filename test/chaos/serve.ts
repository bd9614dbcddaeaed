/**
 * Serves one build of the product until its parent is gone, as `npm start` does: the same runtime, state folder and
 * variables.
 *
 * Usage: `node serve.ts <Served as JSON>`, with an IPC channel.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { prepareDatabase } from '../../src/local/database.ts'
import { runCommand } from '../../src/local/failure.ts'
import { reapChildrenWhenWeDie, stopWithParent } from '../../src/local/reaper.ts'
import { startRuntime } from '../../src/local/runtime.ts'
import { openState } from '../../src/local/state.ts'
import { WorkerConfig, workerVars } from '../../src/local/worker-config.ts'

const Served = z.object({
  /** The bundled Worker with what is put around it, its entry first, and what wrangler.toml said when it was built. */
  scripts: z.array(z.string()),
  config: z.string(),
  port: z.number(),
  /** The folder of all data. */
  folder: z.string(),
  /** Settings of the Worker that differ from those of a development machine. */
  vars: z.record(z.string(), z.string()),
})
export type Served = z.infer<typeof Served>

async function serve(): Promise<void> {
  const { scripts, config: configFile, port, folder, vars } = Served.parse(JSON.parse(process.argv[2] ?? ''))
  const state = await openState(folder)
  const config = WorkerConfig.parse(JSON.parse(readFileSync(configFile, 'utf8')))
  const bindings = { ...workerVars(config, state.secrets, process.env), ...vars }
  await prepareDatabase(state, config, bindings)
  await startRuntime({ port, resources: state.resources, config, vars: bindings, scripts })
}

reapChildrenWhenWeDie()
stopWithParent(() => process.exit(0))
await runCommand(serve)
