import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, Failure } from './failure.ts'

/** How long the system and a dying predecessor may take to let go of a port. */
const letGoMs = 3_000

/** A port nobody listens on at 127.0.0.1 now. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0)
  if (port === null) throw new Error('the system gave no free port')
  return port
}

/** Whether `port` becomes free at 127.0.0.1 within a few seconds. */
export async function becomesFree(port: number): Promise<boolean> {
  const giveUpAt = Date.now() + letGoMs
  while ((await listenOnce(port)) === null) {
    if (Date.now() >= giveUpAt) return false
    await sleep(100)
  }
  return true
}

/** The sentence for a port that another program has. */
export function portBusy(port: number): Failure {
  return new Failure(
    `Port ${port} is used by another program: stop it, or choose another port (PORT=${port + 10} npm start).`,
  )
}

/** Listens and lets go again; null when somebody else has the port. */
async function listenOnce(port: number): Promise<number | null> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') return null
    throw error
  }
  const address = server.address()
  server.close()
  await once(server, 'close')
  return address !== null && typeof address === 'object' ? address.port : null
}
