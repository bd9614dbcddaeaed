/**
 * Serves one Worker in Miniflare until its parent is gone. All Workers of the benchmark are served like
 * this, with the same options, so that what is compared differs in the Worker alone.
 *
 * Usage: `node serve.ts <Served as JSON>`, with an IPC channel, on which `ready` is sent.
 */
import { rmSync } from 'node:fs'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { modulesOf } from '../../src/local/build.ts'
import { prepareDatabase } from '../../src/local/database.ts'
import { reapChildrenWhenWeDie, stopWithParent } from '../../src/local/reaper.ts'
import { openState } from '../../src/local/state.ts'
import { readWorkerConfig, workerVars } from '../../src/local/worker-config.ts'

export type Served = {
  /** `foyer`: the product's bindings and demo workspace. `bare`: an object class `Bare` and nothing else. */
  like: 'foyer' | 'bare'
  /** Path of the bundled Worker. */
  script: string
  port: number
  /** Where V8's inspector listens; null for none, since it makes the Worker slower. */
  inspectorPort: number | null
  folder: string
  /** Variables of the Worker. */
  vars: Record<string, string>
}

async function serve({ like, script, port, inspectorPort, folder, vars }: Served): Promise<void> {
  const state = await openState(folder)
  const config = readWorkerConfig()
  const { compatibilityDate, compatibilityFlags } = config.options
  let options: object = {
    name: 'bare',
    compatibilityDate,
    compatibilityFlags,
    durableObjects: { BARE: { className: 'Bare', useSQLite: true } },
    bindings: vars,
  }
  if (like === 'foyer') {
    const bindings = { ...workerVars(config, state.secrets, process.env), ...vars }
    await prepareDatabase(state, config, bindings)
    // Cloudflare routes assets before it starts a Worker; here that would be two more Workers in the same process.
    const { assets: _, ...withoutAssets } = config.options
    options = { ...withoutAssets, bindings }
  }
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      telemetry: { enabled: false },
      cf: false,
      log: new Log(LogLevel.WARN),
      logRequests: false,
      host: '127.0.0.1',
      port,
      ...(inspectorPort !== null && { inspectorPort }),
      resourcePersistencePath: state.resources,
      // As `npm start` does: what goes well is not printed.
      handleStructuredLogs: ({ level, message }) => level !== 'info' && console.error(message),
      workers: [{ ...options, modules: modulesOf(script).map((path) => ({ type: 'ESModule', path })) }],
    }),
  )
  await miniflare.ready
  process.send?.('ready')
}

reapChildrenWhenWeDie()
const served = JSON.parse(process.argv[2] ?? '') as Served
// Also when the parent was killed: nothing of a benchmark is of use after it.
stopWithParent(() => {
  rmSync(served.folder, { recursive: true, force: true })
  process.exit(0)
})
await serve(served)
