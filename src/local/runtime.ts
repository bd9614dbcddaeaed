import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { workerBundle } from './build.ts'
import { codeOf, Failure } from './failure.ts'
import { portBusy } from './ports.ts'
import { inProject } from './project.ts'
import type { WorkerConfig } from './worker-config.ts'

/** What workerd is to serve: the built Worker, where, with which variables, over which data. */
export type RuntimeOptions = {
  port: number
  /** Folder of D1, objects and files. */
  resources: string
  config: WorkerConfig
  vars: Record<string, string>
}

/** Nothing of the machine leaves it: no telemetry, and no look-up of where it is (`request.cf`). */
const quiet = { telemetry: { enabled: false }, cf: false, log: new Log(LogLevel.WARN), logRequests: false }

/**
 * Serves the built Worker in workerd, the runtime production has; resolves when it listens. Miniflare
 * directly and not `wrangler dev`, which passes every request through a proxy in Node and so is 4 to 20
 * times slower (measured November 2026). The Worker's logs go to the standard error.
 */
export async function startRuntime({ port, resources, config, vars }: RuntimeOptions): Promise<void> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...quiet,
      host: '127.0.0.1',
      port,
      // Miniflare 5 ignores `d1Persist` and `durableObjectsPersist` without a word (November 2026).
      resourcePersistencePath: resources,
      handleStructuredLogs: ({ message }) => console.error(message),
      workers: [
        {
          ...config.options,
          bindings: vars,
          modules: [{ type: 'ESModule', path: inProject(workerBundle.script) }],
        },
      ],
    }),
  )
  try {
    await miniflare.ready
  } catch (error) {
    if (codeOf(error) === 'ERR_ADDRESS_IN_USE') throw portBusy(port)
    if (codeOf(error) === 'ERR_RUNTIME_FAILURE') throw new Failure(String(error))
    throw error
  }
  if (config.options.cronTriggers.length > 0) keepSchedule(miniflare)
}

/** Runs the Worker's `scheduled` every minute, since Miniflare itself fires no cron trigger (November 2026). */
function keepSchedule(miniflare: Miniflare): void {
  setInterval(async () => {
    try {
      const worker = await miniflare.getWorker()
      await worker.scheduled({ cron: '* * * * *' })
    } catch (error) {
      console.error('The scheduled work of this minute failed:', error)
    }
  }, 60_000)
}

/** Opens the data while no Worker runs on it. Dispose of it before `startRuntime`. */
export async function openResources(resources: string, config: WorkerConfig): Promise<Miniflare> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...quiet,
      resourcePersistencePath: resources,
      modules: true,
      script: 'export default {}',
      d1Databases: config.options.d1Databases,
    }),
  )
  await miniflare.ready
  return miniflare
}
