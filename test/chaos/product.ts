import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { build, modulesOf, workerBundle } from '../../src/local/build.ts'
import { inProject, projectRoot } from '../../src/local/project.ts'
import type { Alarm, AlarmClockTurn, ClockTurn, Instance } from './recording.ts'
import type { Served } from './serve.ts'

/** A start that takes longer is none. */
const startWithinMs = 60_000
const lookWithinMs = 5_000

/**
 * The product in a process tree of its own: one build of it over one state folder, killed and started again as often
 * as one likes.
 */
export class Product {
  readonly url: string
  /** The folder of all its data. */
  readonly folder: string
  /** What it has printed, over all its starts. */
  output = ''
  /** Instances of conversations, as they began, and their alarms, as they rang. */
  readonly instances: Instance[] = []
  readonly alarms: Alarm[] = []
  /** When messages began to leave, and were answered, by its own account. */
  readonly tries: { event: 'leaves' | 'answered'; ourId: string; at: number }[] = []
  /** How the clock that alarms ring by was put. */
  readonly alarmClock: AlarmClockTurn[] = []
  /** How its clock was put. Each process begins with the right one. */
  readonly clock: ClockTurn[] = []
  readonly #served: Served
  #process: ChildProcess | null = null

  private constructor(served: Served) {
    this.#served = served
    this.url = `http://127.0.0.1:${served.port}`
    this.folder = served.folder
  }

  /** Builds it, and keeps that build, whatever becomes of the sources. Its data go when this process ends. */
  static async built(port: number, vars: Record<string, string>): Promise<Product> {
    await build()
    const folder = mkdtempSync(join(tmpdir(), 'foyer-chaos-'))
    // workerd reads scripts from inside the project alone.
    const kept = inProject('dist', 'chaos', String(port))
    cpSync(inProject(workerBundle.folder), kept, { recursive: true })
    const around = ['main.mjs', 'clock.mjs']
    const scripts = [...around.map((name) => join(kept, name)), ...modulesOf(join(kept, 'index.js'))]
    const served = { scripts, config: join(kept, 'config.json'), port, folder, vars }
    process.once('exit', () => {
      for (const left of [folder, kept]) rmSync(left, { recursive: true, force: true })
    })
    for (const name of around) copyFileSync(inProject('test', 'chaos', 'worker', name), join(kept, name))
    return new Product(served)
  }

  /** Starts it; resolves when it answers, with when it did (ms). */
  async start(): Promise<number> {
    const child = fork(join(projectRoot, 'test/chaos/serve.ts'), [JSON.stringify(this.#served)], {
      cwd: projectRoot,
      detached: true,
      silent: true,
    })
    this.#process = child
    this.clock.push({ at: Date.now(), aheadMs: 0 })
    child.setMaxListeners(100)
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) createInterface({ input: stream }).on('line', (line) => this.#printed(line))
    }
    const giveUpAt = Date.now() + startWithinMs
    while (!(await this.#answers())) {
      if (child.exitCode !== null || Date.now() > giveUpAt) {
        await this.kill()
        throw new Error(`The product did not start:\n${this.output.slice(-2_000)}`)
      }
      await sleep(20)
    }
    return Date.now()
  }

  #printed(line: string): void {
    const [, event, object] =
      /^\{"event":"(instance-begins|alarm-rings)","object":"(\w+)"\}$/.exec(line) ?? []
    const [, of, ourId, at] = /^\{"event":"(leaves|answered)","ourId":"(.+)","at":(\d+)\}$/.exec(line) ?? []
    if (ourId !== undefined) {
      this.tries.push({ event: of === 'leaves' ? of : 'answered', ourId, at: Number(at) })
    } else if (object === undefined) this.output += `${line}\n`
    else (event === 'alarm-rings' ? this.alarms : this.instances).push({ object, at: Date.now() })
  }

  /** Puts its clock ahead of the right one by so much, or behind it; ms. */
  async setClock(aheadMs: number): Promise<void> {
    await this.#put('clock', aheadMs)
    this.clock.push({ at: Date.now(), aheadMs })
  }

  /** Has the platform ring alarms so much too late, or with a negative number too early; ms. Those that are set stay. */
  async setAlarmClock(lateMs: number): Promise<void> {
    await this.#put('alarms', lateMs)
    this.alarmClock.push({ at: Date.now(), lateMs })
  }

  async #put(what: string, ms: number): Promise<void> {
    const put = await fetch(`${this.url}/api/chaos/${what}`, { method: 'POST', body: String(ms) })
    if (put.status !== 204) throw new Error(`${what} could not be put: ${put.status}`)
  }

  async #answers(): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(lookWithinMs)
      return (await fetch(`${this.url}/api/health`, { signal })).ok
    } catch (error) {
      if (error instanceof TypeError || error instanceof DOMException) return false
      throw error
    }
  }

  /** Ends all its processes at once and without notice. */
  async kill(): Promise<void> {
    const child = this.#process
    this.#process = null
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    process.kill(-child.pid, 'SIGKILL')
    await exited
  }
}
