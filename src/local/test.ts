import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure, runCommand } from './failure.ts'
import { reapChildrenWhenWeDie } from './reaper.ts'
import { runNode } from './run-node.ts'

type Counts = { passed: number; failed: number; skipped: number }

/** A program that passes or fails as a whole. */
type Check = { name: string; args: string[] }

const typescriptProjects = ['.', 'ui', 'src/local', 'test', 'test/worker']

const checks: Check[] = [
  ...typescriptProjects.map((project) => ({
    name: `types of ${project}`,
    args: ['node_modules/typescript/bin/tsc', '-p', project],
  })),
  {
    name: 'lint and format',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  {
    name: 'types of the bindings are those of wrangler.toml (npm run types)',
    args: [
      'node_modules/wrangler/bin/wrangler.js',
      ...['types', 'src/env.d.ts', '--include-runtime=false', '--strict-vars=false', '--check'],
    ],
  },
]

const evaluation: Check = {
  name: 'the assistant is good enough to answer clients, in each language it is live in (npm run eval)',
  args: ['test/eval/run.ts'],
}

/** A fixed seed: the plan is the same each time, what falls together is not. Last, because the build is there then. */
const faults: Check = {
  name: 'every promise holds while the product is killed and everything around it fails (npm run chaos)',
  args: ['test/chaos/run.ts', '--quick', '--seed', '7'],
}

const suites: Record<string, () => Promise<Counts[]>> = {
  check: async () => [...(await inTurn(checks, runCheck)), await runVitest('house', [])],
  unit: async () => [await runVitest('unit', filters)],
  eval: async () => [await runCheck(evaluation)],
  worker: async () => [await runVitest('worker*', filters)],
  browser: async () => [await runVitest('browser', filters)],
  chaos: async () => [await runCheck(faults)],
}

const [kind, ...filters] = process.argv.slice(2)

/**
 * `npm test [-- check|unit|eval|worker|browser|chaos [file ...]]`: everything, or one kind. The last line sums up:
 * `N passed, N failed`, and skipped ones if any; exit code 1 when something failed.
 */
async function test(): Promise<void> {
  const counts = kind === undefined ? await runAll() : await runSuite(kind)
  const { passed, failed, skipped } = sum(counts)
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed > 0 ? 1 : 0
}

/**
 * The checks come first: they build what the Worker's tests serve. Those wait for clocks half of their time, so what only
 * computes runs beside them; the browser and the faults need the machine to themselves.
 */
async function runAll(): Promise<Counts[]> {
  const checked = await runSuite('check')
  const together = await Promise.all([runSuite('worker'), inTurn(['unit', 'eval'], runSuite)])
  const alone = await inTurn(['browser', 'chaos'], runSuite)
  return [...checked, ...together.flat(2), ...alone.flat()]
}

async function runSuite(name: string): Promise<Counts[]> {
  const suite = suites[name]
  if (!suite) throw new Failure(`There are no tests called ${name}, but ${Object.keys(suites).join(', ')}.`)
  return suite()
}

async function runCheck({ name, args }: Check): Promise<Counts> {
  const { code, output } = await runNode(args, 'kept')
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
  if (code !== 0) console.log(output)
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** What is used of Vitest's JSON report. */
const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

/** Runs the projects of vitest.config.ts that `project` names. A file, or a run, that fails without a failed test counts as one failure. */
async function runVitest(project: string, files: string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-test-'))
  try {
    const report = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...files]
    const { code } = await runNode(args, 'shown')
    const read = Report.parse(JSON.parse(readFileSync(report, 'utf8')))
    const brokenFiles = read.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    )
    const failed = read.numFailedTests + brokenFiles.length
    return {
      passed: read.numPassedTests,
      failed: code === 0 ? failed : Math.max(failed, 1),
      skipped: read.numPendingTests + read.numTodoTests,
    }
  } catch (error) {
    console.error(`The ${project} tests gave no report:`, error)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function inTurn<T, R>(items: T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await run(item))
  return results
}

function sum(counts: Counts[]): Counts {
  return counts.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

reapChildrenWhenWeDie()
await runCommand(test)
