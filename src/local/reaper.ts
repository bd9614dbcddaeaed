import { type ChildProcess, spawn } from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'

/**
 * Makes sure that no process we start outlives us, even when we are killed without notice: a shell reads
 * the list of our children from a pipe, and when the pipe closes, because we are gone, it kills the last
 * list it read. Without it a killed `npm start` leaves workerd behind, holding the port.
 *
 * Call it once, before anything is started.
 */
export function reapChildrenWhenWeDie(): void {
  const script = `trap '' INT TERM HUP; while read -r pids; do last=$pids; done; [ -z "$last" ] || kill -9 $last`
  const reaper = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'] })
  reaper.unref()
  // The reaper itself may be killed: then we run on unguarded rather than stop.
  reaper.stdin.on('error', () => reaper.stdin.destroy())

  const pids = new Set<number>()
  const tell = () => reaper.stdin.write(`${[...pids].join(' ')}\n`)
  subscribe('child_process', (message) => {
    const { process: child } = message as { process: ChildProcess }
    child.once('spawn', () => {
      if (child.pid === undefined) return
      const pid = child.pid
      pids.add(pid)
      tell()
      child.once('exit', () => {
        pids.delete(pid)
        tell()
      })
    })
  })
}

/**
 * Calls `stop` when whoever started us is gone: npm, or a test that opened an IPC channel to us. A
 * command started in another way (by `nohup`, by a service manager) outlives its parent on purpose.
 */
export function stopWithParent(stop: () => void): void {
  if (process.channel) {
    process.once('disconnect', stop)
    process.channel.unref()
  } else if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(watch)
      stop()
    }, 500)
    watch.unref()
  }
}
