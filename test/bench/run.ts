import { cpSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, workerBundle } from '../../src/local/build.ts'
import { runCommand } from '../../src/local/failure.ts'
import { inProject } from '../../src/local/project.ts'
import { reapChildrenWhenWeDie } from '../../src/local/reaper.ts'
import { demo } from '../support/whatsapp/demo.ts'
import { bundle } from './bundle.ts'
import { balance, balanceLine } from './ledger.ts'
import type { Posted } from './load.ts'
import { machineBusyMs } from './processes.ts'
import { Provider } from './provider.ts'
import { type Line, table } from './report.ts'
import type { Subjects } from './rounds.ts'
import { alone } from './sections/alone.ts'
import { crowded } from './sections/crowded.ts'
import { faults } from './sections/faults.ts'
import { flat } from './sections/flat.ts'
import { load } from './sections/load.ts'
import { profile } from './sections/profile.ts'
import { rows } from './sections/rows.ts'
import { runtime } from './sections/runtime.ts'
import { coldStart, memory } from './sections/size.ts'
import { turns } from './sections/turns.ts'
import { watching } from './sections/watching.ts'
import { startFoyer, startServer } from './server.ts'

/**
 * `npm run bench [-- --full] [--only <section>]`: what the built Worker costs in workerd, against a floor,
 * as one table. It measures and judges nothing else: a missed goal does not fail the command.
 */
const { values: options } = parseArgs({
  options: { full: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
})

async function bench(): Promise<void> {
  const scripts = await buildAll()
  const provider = new Provider()
  await provider.listen()
  const subjects: Subjects = {
    provider,
    foyer: await startFoyer('foyer', scripts.foyer, provider),
    floor: await startServer('floor', {
      like: 'bare',
      script: scripts.floor,
      vars: { APP_SECRET: demo.appSecret, PROVIDER_URL: provider.url },
    }),
  }
  const { foyer, floor } = subjects
  const rounds = options.full ? 7 : 3
  const ledger: Posted[] = []
  const sections: Record<string, () => Promise<Line[]>> = {
    'cpu of the pipeline, a message': () => turns(scripts.turns),
    'cpu of a webhook that comes alone': () => alone(rounds, subjects, ledger),
    'profile of a message to an awake conversation': () => profile(scripts, provider),
    'steps of the runtime a webhook takes: cpu': () => runtime(scripts, provider),
    'rows written a turn': () => rows(scripts.rows, provider),
    size: async () => [...(await memory(scripts, provider)), ...(await coldStart(scripts, provider))],
    faults: () => faults(subjects),
    'length of a conversation': () => flat(subjects),
    watchers: () => watching(subjects),
    'load, open loop with 5 % repeats': async () => [
      ...(await load(rounds, subjects, ledger)),
      balanceLine(
        'all of the above: lost / twice / re-ordered',
        await balance(foyer, ledger, provider.taken),
      ),
    ],
    ...(options.full && { 'many conversations': () => crowded(rounds, scripts.foyer, provider) }),
  }
  const measured: [string, Line[]][] = []
  // Who stops it sees what there is so far.
  const interrupted = new Promise<null>((resolve) => process.once('SIGINT', () => resolve(null)))
  const busyBefore = machineBusyMs()
  const ownBefore = process.cpuUsage()
  const start = performance.now()
  try {
    for (const [name, section] of Object.entries(sections)) {
      if (options.only && !options.only.some((wanted) => name.includes(wanted))) continue
      console.error(`${((performance.now() - start) / 1000).toFixed(0)} s: ${name}`)
      // What could not be measured is said, and costs nothing else.
      const lines = section().catch((error: unknown) => [{ what: `not measured: ${error}`, foyer: '' }])
      const found = await Promise.race([lines, interrupted])
      if (found === null) break
      measured.push([name, found])
    }
    const seconds = (performance.now() - start) / 1000
    const busy = (machineBusyMs() - busyBefore) / 1000 / seconds
    const { user, system } = process.cpuUsage(ownBefore)
    console.log(machine(seconds, rounds, busy, (user + system) / 1e6 / seconds))
    console.log(table(measured))
    const errors = foyer.output().trim()
    if (errors !== '') console.log(`\nThe product logged:\n${errors.slice(0, 1_000)}`)
  } finally {
    await Promise.all([foyer.stop(), floor.stop()])
    provider.close()
  }
  process.exit(0)
}

/** Builds everything before anything is measured, and out of the way of builds that follow. */
async function buildAll() {
  await build()
  const folder = inProject('dist', 'bench', 'foyer')
  rmSync(folder, { recursive: true, force: true })
  cpSync(inProject(workerBundle.folder), folder, { recursive: true })
  return {
    foyer: join(folder, 'index.js'),
    floor: await bundle('floor'),
    kept: await bundle('kept'),
    empty: await bundle('empty'),
    rows: await bundle('rows'),
    steps: await bundle('steps'),
    turns: await bundle('turns'),
  }
}

function machine(seconds: number, rounds: number, busy: number, generator: number): string {
  const cores = availableParallelism()
  return `
${cores} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}; ${rounds} interleaved rounds in ${seconds.toFixed(0)} s.
Cores busy: ${busy.toFixed(2)} of ${cores}, ${generator.toFixed(2)} of them with generator and provider; load average at the end ${loadavg()[0]?.toFixed(2)}.
CPU time is the scheduler's own account of the process tree (node and workerd), in nanoseconds. The pipeline's is
workerd's around a single request, less the median of the same requests without the turn; a message counts by the
median of its runs, which leaves out what befalls one: the single runs beside it hold that. Ratios are
medians of each round's ratio to the floor: signature, object, one insert, 200, reply. Neither has Cloudflare's router
of assets in front, which is none of a Worker's CPU and would be two more Workers here. Statuses come 300 ms apart where rows are counted. Goals hold p50 and CPU; p95 and p99 are
shown. On a machine that others keep busy, the product is full sooner than the floor, and its times say nothing.
`
}

reapChildrenWhenWeDie()
await runCommand(bench)
