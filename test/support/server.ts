import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../src/local/ports.ts'
import { projectRoot } from '../../src/local/project.ts'
import { type StandIn, startWhatsAppStandIn } from './whatsapp/stand-in.ts'

export type FoyerOptions = {
  /** Settings of `npm start` and variables of the Worker; `DEBOUNCE_MS` is 0 when absent. */
  env?: Record<string, string>
  /** A state folder nobody runs on: the product begins with a copy of it, which spares it the work of a first start. */
  preparedState?: string
}

/** The product, running as `npm start` runs it, on ports and data of its own. */
export type Foyer = {
  /** Where the hub, the API and the web chat are. */
  url: string
  /** The WhatsApp it talks to. It lives in the test's process and outlives every kill. */
  whatsapp: StandIn
  /** All it has printed, over all its starts. */
  output(): string
  /** Kills the command, workerd and all else it started, at once and without notice. */
  kill9Tree(): Promise<void>
  /** Starts it again on the same ports and data; resolves when it answers. */
  restart(): Promise<void>
  /** Ends everything and deletes the data. */
  stop(): Promise<void>
}

/** A start builds first when sources changed. */
const readyWithinMs = 90_000

/** Starts the product with the demo workspace; resolves when it answers. */
export async function startFoyer(options: FoyerOptions = {}): Promise<Foyer> {
  const port = await freePort()
  const whatsapp = await startWhatsAppStandIn({ webhookUrl: `http://127.0.0.1:${port}/hooks/whatsapp` })
  const stateFolder = mkdtempSync(join(tmpdir(), 'foyer-state-'))
  if (options.preparedState !== undefined) cpSync(options.preparedState, stateFolder, { recursive: true })
  const env = {
    DEBOUNCE_MS: '0',
    ...options.env,
    PORT: String(port),
    FOYER_STATE: stateFolder,
    WHATSAPP_API_URL: whatsapp.url,
  }
  let output = ''
  const launch = () => startCommand(env, (text) => (output += text))
  let command: ChildProcess | null = null

  const foyer: Foyer = {
    url: `http://127.0.0.1:${port}`,
    whatsapp,
    output: () => output,
    async kill9Tree() {
      if (command !== null) await killGroup(command)
      command = null
    },
    async restart() {
      await foyer.kill9Tree()
      command = await launch()
    },
    async stop() {
      await foyer.kill9Tree()
      await whatsapp.close()
      rmSync(stateFolder, { recursive: true, force: true })
    },
  }
  try {
    await foyer.restart()
    return foyer
  } catch (error) {
    await foyer.stop()
    throw error
  }
}

/**
 * Runs the command in a process group of its own, so that one signal reaches all of it. It ends by
 * itself when this process does, because its IPC channel closes.
 */
async function startCommand(
  env: Record<string, string>,
  onOutput: (text: string) => void,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['src/local/start.ts'], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`Not ready in ${readyWithinMs} ms:\n${output}`)),
      readyWithinMs,
    )
    const see = (chunk: Buffer) => {
      output += chunk.toString()
      onOutput(chunk.toString())
      if (/^ready http/m.test(output)) settle(resolve)
    }
    const settle = (then: () => void) => {
      clearTimeout(timer)
      then()
    }
    child.stdout?.on('data', see)
    child.stderr?.on('data', see)
    child.once('error', (error) => settle(() => reject(error)))
    child.once('exit', (code) =>
      settle(() => reject(new Error(`Ended with ${code} before it was ready:\n${output}`))),
    )
  })
  await ready.catch(async (error) => {
    await killGroup(child)
    throw error
  })
  return child
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  process.kill(-child.pid, 'SIGKILL')
  await exited
}
