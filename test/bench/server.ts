import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../src/local/ports.ts'
import { projectRoot } from '../../src/local/project.ts'
import { cpuMs, isRuntime, privateBytes, treeOf } from './processes.ts'
import type { Served } from './serve.ts'

/** A Worker that is being served, in a process tree of its own. */
export type Server = {
  name: string
  url: string
  /** Folder of all its data. */
  folder: string
  /** CPU time of its whole process tree since it started, ms. */
  cpuMs(): number
  /** CPU time of workerd alone, ms. */
  runtimeCpuMs(): number
  /** Memory of its process tree, bytes. */
  bytes(): number
  /** What it has logged. */
  output(): string
  stop(): Promise<void>
}

/** Starts a Worker with the product's bindings, which sends to `provider`; resolves when it listens. */
export function startFoyer(
  name: string,
  script: string,
  provider: { url: string },
  inspectorPort: number | null = null,
): Promise<Server> {
  const vars = { WHATSAPP_API_URL: provider.url, DEBOUNCE_MS: '0', RESPONDER: 'embedded' }
  return startServer(name, { like: 'foyer', script, vars, inspectorPort })
}

/** Starts a Worker; resolves when it listens. */
export async function startServer(
  name: string,
  served: Pick<Served, 'like' | 'script' | 'vars'> & Partial<Pick<Served, 'inspectorPort'>>,
): Promise<Server> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), `foyer-bench-${name}-`))
  const child = spawn(
    process.execPath,
    [
      'test/bench/serve.ts',
      JSON.stringify({ inspectorPort: null, ...served, port, folder } satisfies Served),
    ],
    { cwd: projectRoot, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const exited = once(child, 'exit')
  const ready = await Promise.race([once(child, 'message').then(() => true), exited.then(() => false)])
  if (!ready || child.pid === undefined) throw new Error(`The Worker ${name} did not start:\n${output}`)
  const { pid } = child
  const pids = treeOf(pid)
  const runtime = pids.filter(isRuntime)
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    folder,
    cpuMs: () => cpuMs(pids),
    runtimeCpuMs: () => cpuMs(runtime),
    bytes: () => privateBytes(pids),
    output: () => output,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-pid, 'SIGKILL')
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
