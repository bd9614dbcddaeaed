import { join } from 'node:path'

/** The folder of the project: every command works from here, wherever it was called. */
export const projectRoot = join(import.meta.dirname, '..', '..')

/** An absolute path inside the project. */
export function inProject(...path: string[]): string {
  return join(projectRoot, ...path)
}
