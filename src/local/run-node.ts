import { spawn } from 'node:child_process'
import { projectRoot } from './project.ts'

/** How a program ended. `output` is empty when it was shown as it came. */
export type Ended = { code: number | null; output: string }

/**
 * Runs a Node program of the project, in its folder and on the Node we run on, `output` kept or shown.
 * Wrangler, where it runs, reports nothing to its makers and writes no logs.
 */
export function runNode(args: string[], output: 'kept' | 'shown'): Promise<Ended> {
  const env = {
    ...process.env,
    WRANGLER_LOG: 'error',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_WRITE_LOGS: 'false',
  }
  const channel = output === 'kept' ? 'pipe' : 'inherit'
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env,
      stdio: ['ignore', channel, channel],
    })
    let text = ''
    const keep = (chunk: Buffer) => {
      text += chunk.toString()
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output: text }))
  })
}
