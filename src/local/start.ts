import { relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from './build.ts'
import { prepareDatabase } from './database.ts'
import { Failure, runCommand } from './failure.ts'
import { becomesFree, freePort, portBusy } from './ports.ts'
import { reapChildrenWhenWeDie, stopWithParent } from './reaper.ts'
import { startRuntime } from './runtime.ts'
import { readSettings, type Settings } from './settings.ts'
import { startStandIn } from './stand-in.ts'
import { openState, type State } from './state.ts'
import { readWorkerConfig, workerVars } from './worker-config.ts'

/** A Worker that has not answered by then never will: something in it fails at every start. */
const answerWithinMs = 30_000

/** Where `npm run phone` looks by itself. */
const defaultStandIn = 'http://127.0.0.1:8788'

// Stopping needs no care: whatever was committed is on the disk, and the reaper ends our children.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0))
reapChildrenWhenWeDie()
stopWithParent(() => process.exit(0))
await runCommand(start)

/** `npm start`: serves the product on this machine until it is stopped. */
async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const state = await openState(settings.stateFolder)
  const port = settings.port === 0 ? await freePort() : settings.port
  if (!(await becomesFree(port))) throw portBusy(port)
  const url = `http://127.0.0.1:${port}`

  await build()
  const config = readWorkerConfig()
  const vars = workerVars(config, state.secrets, process.env)
  vars.WHATSAPP_API_URL = settings.whatsappApiUrl ?? (await startStandIn(port, vars))
  await prepareDatabase(state, config, vars)
  await startRuntime({ port, resources: state.resources, config, vars })
  await answers(`${url}/api/health`)

  console.log(welcome(url, vars.WHATSAPP_API_URL, settings, state))
  console.log(`ready ${url}`)
}

/** Waits until `url` answers well. Throws `Failure` with what it gives instead. */
async function answers(url: string): Promise<void> {
  const giveUpAt = Date.now() + answerWithinMs
  for (;;) {
    const seen = await fetch(url).then(
      async (response) => (response.ok ? null : `${response.status} ${await response.text()}`),
      (error: unknown) => String(error),
    )
    if (seen === null) return
    if (Date.now() >= giveUpAt) throw new Failure(`Foyer started but does not answer at ${url}: ${seen}`)
    await sleep(50)
  }
}

/** What a person needs to look around. */
function welcome(url: string, whatsappApiUrl: string, settings: Settings, state: State): string {
  const elsewhere = whatsappApiUrl === defaultStandIn ? '' : `WHATSAPP_API_URL=${whatsappApiUrl} `
  const whatsapp =
    settings.whatsappApiUrl === null ? `${elsewhere}npm run phone` : `messages go to ${whatsappApiUrl}`
  return `
  hub        ${url}/   sign in as demo@foyer.test with foyer-demo-1234
  web chat   ${url}/chat/demo
  WhatsApp   ${whatsapp}
  API        ${url}/api/openapi.json
  data       ${relative('.', state.folder) || '.'}
`
}
