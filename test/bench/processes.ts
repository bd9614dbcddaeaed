import { readdirSync, readFileSync } from 'node:fs'

/** The process and all it has started, directly or not. */
export function treeOf(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children.flatMap(treeOf)]
}

/**
 * CPU time these processes have used, all threads, ms. From the scheduler's own account in nanoseconds
 * (`/proc/<pid>/task/<tid>/schedstat`), because `/proc/<pid>/stat` counts in steps of 10 ms.
 */
export function cpuMs(pids: readonly number[]): number {
  let nanoseconds = 0
  for (const pid of pids) {
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      const schedstat = readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8')
      nanoseconds += Number(schedstat.split(' ')[0])
    }
  }
  return nanoseconds / 1e6
}

/** Memory that is these processes' alone, bytes. */
export function privateBytes(pids: readonly number[]): number {
  let kilobytes = 0
  for (const pid of pids) {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    for (const [, size] of rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm))
      kilobytes += Number(size)
  }
  return kilobytes * 1024
}

/** CPU time the whole machine has been busy for since it started, over all its cores, ms. */
export function machineBusyMs(): number {
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = readFileSync('/proc/stat', 'utf8')
    .split('\n', 1)
    .join('')
    .split(/\s+/)
    .map(Number)
  // In hundredths of a second, on every Linux a person meets.
  return (user + nice + system + irq + softirq) * 10
}

/** Whether this process is the Workers runtime. */
export function isRuntime(pid: number): boolean {
  return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'workerd'
}
