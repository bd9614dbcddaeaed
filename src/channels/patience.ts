/** The slowest connection that is waited for, bytes a second; and the least time, ms. */
const slowest = 50_000
const leastPatience = 30_000

/** How long to wait for a file of this many bytes to come or go, ms. */
export function patienceFor(bytes: number): number {
  return leastPatience + Math.ceil((bytes / slowest) * 1000)
}
