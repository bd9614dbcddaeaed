import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { becomesFree, freePort } from '../../src/local/ports.ts'
import { projectRoot } from '../../src/local/project.ts'

let port: number
let folder: string
let commands: ChildProcess[]

beforeEach(async () => {
  port = await freePort()
  folder = mkdtempSync(join(tmpdir(), 'foyer-start-'))
  commands = []
})

afterEach(async () => {
  for (const command of commands) await kill(command)
  rmSync(folder, { recursive: true })
})

/** Starts the command; resolves when it is ready (`code` null) or has ended, with what it printed. */
async function start(env: Record<string, string> = {}) {
  const command = spawn(process.execPath, ['src/local/start.ts'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: String(port), FOYER_STATE: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  commands.push(command)
  let output = ''
  let errors = ''
  const code = await new Promise<number | null>((resolve) => {
    command.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (/^ready /m.test(output)) resolve(null)
    })
    command.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    command.once('close', resolve)
  })
  return { command, code, output, errors }
}

async function kill(command: ChildProcess): Promise<void> {
  if (command.exitCode !== null || command.signalCode !== null) return
  const ended = once(command, 'exit')
  command.kill('SIGKILL')
  await ended
}

async function signIn(): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` },
    body: JSON.stringify({ email: 'demo@foyer.test', password: 'foyer-demo-1234' }),
  })
  expect(response.status).toBe(200)
  const [cookie = ''] = response.headers.getSetCookie()
  return cookie.split(';')[0] ?? ''
}

async function whoAmI(cookie: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/api/me`, { headers: { cookie } })
  return response.status
}

/** As if the product had been started here before. */
function findPreparedState(): void {
  cpSync(inject('preparedState'), folder, { recursive: true })
}

describe('The start', () => {
  it('ends its output with where it answers, and keeps its secrets from other users of the machine', async () => {
    const { output } = await start()
    expect(output.trimEnd().split('\n').at(-1)).toBe(`ready http://127.0.0.1:${port}`)
    expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200)
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('keeps all data over a kill of the command alone, which leaves nothing behind on its port', async () => {
    findPreparedState()
    const { command } = await start()
    const cookie = await signIn()
    expect(await whoAmI('')).toBe(401)

    await kill(command)
    expect(await becomesFree(port)).toBe(true)

    await start()
    expect(await whoAmI(cookie)).toBe(200)
  })
})

describe('The start is refused in one sentence', () => {
  async function refusal(env: Record<string, string> = {}): Promise<string> {
    const { code, errors } = await start(env)
    expect(code).toBe(1)
    expect(errors.trimEnd().split('\n')).toHaveLength(1)
    return errors
  }

  it('while another one runs on the same data', async () => {
    findPreparedState()
    await start()
    expect(await refusal({ PORT: String(await freePort()) })).toBe(
      `Foyer already runs on the state folder ${folder}: stop that one first.\n`,
    )
  })

  it('when another program has the port', async () => {
    await using server = createServer()
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    expect(await refusal()).toMatch(/^Port \d+ is used by another program: .*\n$/)
  })

  it('when the folder cannot be written', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    expect(await refusal({ FOYER_STATE: join(file, 'state') })).toMatch(
      /^The state folder .* cannot be written/,
    )
  })

  it('when the database or the secrets are damaged, and nothing is thrown away', async () => {
    findPreparedState()
    const [database = ''] = globSync(join(folder, 'v3/d1/*/*.sqlite'))
    for (const file of [database, join(folder, 'secrets.json')]) {
      writeFileSync(file, 'damaged')
      for (const log of globSync(`${file}-*`)) rmSync(log)
      expect(await refusal()).toMatch(/^The state folder .* is damaged \(/)
      expect(statSync(file).size).toBe('damaged'.length)
    }
  })

  it('when a setting makes no sense', async () => {
    expect(await refusal({ PORT: 'front' })).toMatch(/^The setting PORT is not usable/)
  })
})
