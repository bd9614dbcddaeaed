/**
 * Gathers ids that come in bursts and hands them on together, `waitMs` after the first, one batch at a
 * time: a batch that arrives while another is worked on waits for it.
 */
export function coalesce(
  work: (ids: ReadonlySet<string>) => Promise<void>,
  waitMs: number,
): (id: string) => void {
  let gathered = new Set<string>()
  let busy = false
  const drain = async (): Promise<void> => {
    while (gathered.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, waitMs))
      const batch = gathered
      gathered = new Set()
      await work(batch)
    }
    busy = false
  }
  return (id) => {
    gathered.add(id)
    if (busy) return
    busy = true
    void drain()
  }
}
