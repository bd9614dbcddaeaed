/** A failure a person can do something about; its message is the sentence they read. */
export class Failure extends Error {}

/** Runs a command. A `Failure` ends it with its sentence alone, anything else with its stack; exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error)
    process.exit(1)
  }
}

/** The system's code of an error (`EADDRINUSE`, `ENOENT`), or null. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
