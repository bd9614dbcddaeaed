/** Resolves after `ms`, or as soon as the browser says that the network is back. */
export function networkOrPause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    addEventListener('online', end)
  })
}

/**
 * The outcome of `attempt`, made again when it fails: after as many ms as `again` says, or at once when the network
 * comes back. `tries` counts the attempts so far.
 * @throws what `attempt` threw, when `again` says null
 */
export async function persist<T>(
  attempt: () => Promise<T>,
  again: (error: unknown, tries: number) => number | null,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      const wait = again(error, tries)
      if (wait === null) throw error
      await networkOrPause(wait)
    }
  }
}
