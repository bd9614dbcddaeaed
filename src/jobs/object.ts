import { DurableObject } from 'cloudflare:workers'
import { log } from '../log.ts'
import type { JobRequest, JobRpc } from './rpc.ts'
import { mostAttempts, restMs, retryDelay } from './work.ts'

/** What the object keeps beside the work's own: what it is to do, and how often the next step has failed. */
type Job = { request: JobRequest; attempts: number }

/**
 * One piece of long work, a step an alarm: killed at any moment it goes on from its last step. When it is
 * done it keeps nothing.
 */
export class JobObject extends DurableObject<Env> implements JobRpc {
  async start(request: JobRequest): Promise<void> {
    if (this.#job === null) this.#job = { request, attempts: 0 }
    const now = Date.now()
    const alarm = await this.ctx.storage.getAlarm()
    // An alarm that is overdue has been lost, or waits for the platform to try again after a crash.
    if (alarm === null || alarm < now) await this.ctx.storage.setAlarm(now)
  }

  /** Never throws: a step that fails is tried again, later each time. */
  override async alarm(): Promise<void> {
    const job = this.#job
    if (job === null) return
    // Loaded with the first step: a new isolate that takes a client's message has no such work.
    const { workOf } = await import('./works.ts')
    const work = workOf(this.env, this.ctx.storage, job.request)
    try {
      if (job.attempts >= mostAttempts) {
        await work.giveUp()
        await this.#forget()
        return
      }
      const next = await work.step()
      if (next === 'done') {
        await this.#forget()
      } else {
        if (job.attempts > 0) this.#job = { ...job, attempts: 0 }
        await this.ctx.storage.setAlarm(Date.now() + (next === 'wait' ? restMs : 0))
      }
    } catch (error) {
      const { kind, workspaceId } = job.request
      log('error', 'job-step-failed', { workspaceId, kind, count: job.attempts + 1 }, error)
      work.failed(error)
      const attempts = job.attempts + 1
      this.#job = { ...job, attempts }
      await this.ctx.storage.setAlarm(Date.now() + retryDelay(attempts))
    }
  }

  async #forget(): Promise<void> {
    await this.ctx.storage.deleteAlarm()
    await this.ctx.storage.deleteAll()
  }

  get #job(): Job | null {
    return this.ctx.storage.kv.get<Job>('job') ?? null
  }

  set #job(job: Job) {
    this.ctx.storage.kv.put('job', job)
  }
}
