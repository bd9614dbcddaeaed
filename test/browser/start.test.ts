import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { becomesFree, freePort } from '../../src/local/ports.ts'
import { projectRoot } from '../../src/local/project.ts'

let folder: string
let port: number
const running: Started[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-start-'))
  port = await freePort()
})

afterEach(async () => {
  for (const command of running.splice(0)) await command.kill()
  rmSync(folder, { recursive: true, force: true })
})

type Started = {
  /** Resolves with all it printed: when it is ready, or with its exit code when it ended before. */
  settled: Promise<{ code: number | null; output: string }>
  kill(): Promise<void>
}

/** Starts the command as a person does, on the test's own port and folder. */
function start(env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['src/local/start.ts'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: String(port), FOYER_STATE: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  const ended = once(child, 'close')
  const settled = new Promise<{ code: number | null; output: string }>((resolve) => {
    const see = (chunk: Buffer) => {
      output += chunk.toString()
      if (/^ready http.*\n$/m.test(output)) resolve({ code: null, output })
    }
    child.stdout?.on('data', see)
    child.stderr?.on('data', see)
    child.once('close', (code: number | null) => resolve({ code, output }))
  })
  const started = {
    settled,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
  running.push(started)
  return started
}
