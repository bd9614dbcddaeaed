import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { codeOf, Failure } from './failure.ts'
import { takeLock } from './lock.ts'

/** The development machine's own secrets: made once, kept with the data they protect. */
const Secrets = z.object({
  AUTH_SECRET: z.string().min(32),
  ENCRYPTION_KEYS: z.string().min(32),
  IDENTITY_KEY: z.string().min(32),
})
export type Secrets = z.infer<typeof Secrets>

/** The folder of all data of one running Foyer, held by us alone until we end. */
export type State = {
  folder: string
  /** Where Miniflare keeps D1, objects and files; the layout of `wrangler --persist-to <folder>`. */
  resources: string
  secrets: Secrets
}

/** How long a Foyer that was told to stop, or was killed, may take to let go of its folder. */
const letGoMs = 5_000

/**
 * Opens the state folder, making it on the first start. Throws `Failure` when it cannot be written, is
 * in use, or is damaged; never repairs by throwing data away.
 */
export async function openState(folder: string): Promise<State> {
  await lockFolder(folder)
  const resources = join(folder, 'v3')
  const secretsFile = join(folder, 'secrets.json')
  if (!existsSync(secretsFile)) {
    if (existsSync(resources) && readdirSync(resources).length > 0) {
      throw new Failure(
        `The state folder ${folder} has lost its secrets.json, so what is encrypted in it cannot be read: put the file back, or delete the folder to start anew.`,
      )
    }
    writeSecrets(secretsFile)
  }
  return { folder, resources, secrets: readSecrets(secretsFile, folder) }
}

/** The sentence for data that cannot be read. */
export function damaged(folder: string, what: string): Failure {
  return new Failure(
    `The state folder ${folder} is damaged (${what}): put back a copy of it, or delete it to start anew.`,
  )
}

async function lockFolder(folder: string): Promise<void> {
  try {
    makeFolder(folder)
    writeFileSync(join(folder, '.write-check'), '')
  } catch (error) {
    throw new Failure(
      `The state folder ${folder} cannot be written (${codeOf(error)}): choose another one with FOYER_STATE.`,
    )
  }
  const lock = await takeLock(join(folder, 'lock'), letGoMs).catch(() => {
    throw damaged(folder, 'its lock file is not readable')
  })
  if (lock === null)
    throw new Failure(`Foyer already runs on the state folder ${folder}: stop that one first.`)
}

/** Node's own recursive `mkdir` never ends where a folder is refused with ENOENT, as in /proc (Node 24). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

function writeSecrets(file: string): void {
  const secrets: Secrets = {
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    IDENTITY_KEY: randomBytes(32).toString('base64url'),
  }
  // Renamed into place, so that a crash leaves either no file or a whole one.
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function readSecrets(file: string, folder: string): Secrets {
  try {
    return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw damaged(folder, 'secrets.json is not what was written')
  }
}
