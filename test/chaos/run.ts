import { randomInt } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Failure, runCommand } from '../../src/local/failure.ts'
import { inProject } from '../../src/local/project.ts'
import { reapChildrenWhenWeDie } from '../../src/local/reaper.ts'
import { befall } from './calamities.ts'
import { coverageOf } from './coverage.ts'
import { judges } from './judges/index.ts'
import { resumptionsOf } from './judges/resume.ts'
import { recordingOf } from './look.ts'
import { liveThrough } from './people.ts'
import { planOf } from './plan.ts'
import { quiet } from './quiet.ts'
import { Chance } from './random.ts'
import type { Recording } from './recording.ts'
import { World } from './world.ts'

const quickMs = 20_000

/**
 * `npm run chaos [-- --minutes 10] [--seed N] [--quick]`: clients and members use the built product while it is killed,
 * its database refuses, and the provider, the network and the model misbehave; then judges say, from the provider's
 * record and the database, whether every promise was kept.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    seed: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
})

const Wanted = z.object({
  minutes: z.coerce.number().positive().max(600).default(2),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .default(() => randomInt(1_000_000)),
})

async function chaos(): Promise<void> {
  const wanted = Wanted.safeParse({ minutes: values.minutes, seed: values.seed })
  if (!wanted.success) throw new Failure(z.prettifyError(wanted.error))
  const { seed, minutes } = wanted.data
  const length = values.quick ? '--quick' : `--minutes ${minutes}`
  const command = `npm run chaos -- ${length} --seed ${seed}`
  console.log(command)
  const recording = await run(seed, values.quick ? quickMs : minutes * 60_000)
  const failed = report(recording)
  const file = inProject('dist', 'chaos', `seed-${seed}.json`)
  mkdirSync(inProject('dist', 'chaos'), { recursive: true })
  writeFileSync(file, JSON.stringify(recording, null, 1))
  console.log(
    `\nAll that was seen is in ${file}, and what the product printed in ${file.replace(/json$/, 'log')}.`,
  )
  if (failed) throw new Failure(`The same plan again: ${command}`)
}

async function run(seed: number, durationMs: number): Promise<Recording> {
  const world = await World.open(new Chance(seed))
  try {
    const plan = planOf(seed, durationMs)
    await Promise.all([liveThrough(world, plan), befall(world, plan)])
    world.tell('all is to become quiet')
    const still = await quiet(world, durationMs > quickMs ? 180_000 : 60_000)
    world.tell(still ? 'all is quiet' : 'it does not become quiet, and is judged as it is')
    const recording = await recordingOf(world, seed)
    mkdirSync(inProject('dist', 'chaos'), { recursive: true })
    writeFileSync(inProject('dist', 'chaos', `seed-${seed}.log`), world.product.output)
    return recording
  } catch (error) {
    console.error(`The product's last words:\n${world.product.output.slice(-4_000)}`)
    throw error
  } finally {
    await world.close()
  }
}

/** Says what happened and what was broken; whether anything was, or could not have been noticed. */
function report(recording: Recording): boolean {
  let failed = false
  const say = (good: boolean, what: string, why: string[]) => {
    failed ||= !good
    console.log([`${good ? '✓' : '✗'} ${what}`, ...why.slice(0, 10).map((line) => `    ${line}`)].join('\n'))
  }
  for (const [what, times] of coverageOf(recording)) say(times > 0, `${what}: ${times}`, [])
  for (const { promise, breaches, plant } of judges) {
    const found = breaches(recording)
    say(found.length === 0, promise, found)
    const broken = structuredClone(recording)
    const noticed = plant(broken) && breaches(broken).some((breach) => !found.includes(breach))
    if (!noticed) say(false, `a breach of it that was planted is noticed`, [])
  }
  const waits = resumptionsOf(recording).map(({ afterMs }) => afterMs)
  if (waits.length > 0) console.log(`  replies resumed ${waits.join(', ')} ms after a restart`)
  return failed
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
reapChildrenWhenWeDie()
await runCommand(async () => {
  await chaos()
  process.exit(0)
})
