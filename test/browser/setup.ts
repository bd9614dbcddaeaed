import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { build } from '../../src/local/build.ts'
import { prepareDatabase } from '../../src/local/database.ts'
import { openState } from '../../src/local/state.ts'
import { readWorkerConfig, workerVars } from '../../src/local/worker-config.ts'
import { serveBrowser } from '../support/browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A state folder as the first start leaves it: migrated, with the demo workspace. To be copied. */
    preparedState: string
    /** Where the one browser of all files is reached. */
    browserEndpoint: string
  }
}

/** What all files share, made once: the build, a prepared state folder, and a browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build()
  const preparedState = await prepareState()
  const browser = await serveBrowser()
  project.provide('preparedState', preparedState)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    rmSync(preparedState, { recursive: true })
  }
}

async function prepareState(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-prepared-'))
  const state = await openState(folder)
  const config = readWorkerConfig()
  await prepareDatabase(state, config, workerVars(config, state.secrets, process.env))
  // Who copies the folder does not run on it.
  rmSync(join(folder, 'lock'))
  return folder
}
