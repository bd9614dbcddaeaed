import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { modulesOf, workerBundle } from './build.ts'
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
  /** Paths of the Worker's modules, its entry first, where they are not the one `build` wrote. */
  scripts?: string[]
}

/** Nothing of the machine leaves it: no telemetry, and no look-up of where it is (`request.cf`). */
const quiet = { telemetry: { enabled: false }, cf: false, log: new Log(LogLevel.WARN), logRequests: false }

/**
 * Serves the built Worker in workerd, the runtime production has; resolves when it listens. Miniflare
 * directly and not `wrangler dev`, which passes every request through a proxy in Node and so is 4 to 20
 * times slower (measured November 2026). The Worker's logs go to the standard error.
 */
export async function startRuntime(options: RuntimeOptions): Promise<Miniflare> {
  const { port, resources, config, vars, scripts = modulesOf(inProject(workerBundle.script)) } = options
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...quiet,
      host: '127.0.0.1',
      port,
      // For `keepSchedule`.
      unsafeTriggerHandlers: true,
      // Miniflare 5 ignores `d1Persist` and `durableObjectsPersist` without a word (November 2026).
      resourcePersistencePath: resources,
      // What goes well is for production's logs: a terminal is to show what does not.
      handleStructuredLogs: ({ level, message }) => level !== 'info' && console.error(message),
      workers: [
        {
          ...config.options,
          bindings: vars,
          modules: scripts.map((path) => ({ type: 'ESModule', path })),
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
  if (config.options.cronTriggers.length > 0) keepSchedule(port)
  return miniflare
}

/**
 * Runs the Worker's `scheduled` every minute, since Miniflare itself fires no cron trigger (November 2026). By its
 * address and not `getWorker()`, which blocks this process until workerd answers (`Atomics.wait`), while workerd, where
 * it logs much, blocks until this process reads: neither went on (November 2026).
 */
function keepSchedule(port: number): void {
  const address = `http://127.0.0.1:${port}/cdn-cgi/local/scheduled?cron=${encodeURIComponent('* * * * *')}`
  const run = async () => {
    try {
      const ran = await fetch(address)
      if (!ran.ok) throw new Error(`it answered ${ran.status}: ${await ran.text()}`)
    } catch (error) {
      console.error('The scheduled work of this minute failed:', error)
    }
  }
  // At once too: while nothing ran, no minute was kept.
  void run()
  setInterval(run, 60_000)
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
