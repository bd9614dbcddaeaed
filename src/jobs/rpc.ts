/** What kind of long work a job is, and what it needs to know besides its name. */
export type JobRequest =
  | { kind: 'learning'; workspaceId: string; jobId: string; startedAt: number }
  | { kind: 'embedding'; workspaceId: string; jobId: 'embedding' }
  | { kind: 'past-chats'; workspaceId: string; jobId: 'past-chats' }

/** What the Worker may ask of a job. How far it has come is read from D1, where it tells it. */
export interface JobRpc {
  /** Begins the job, or wakes it where it stands. Repeats are harmless. */
  start(request: JobRequest): Promise<void>
}

/** The object's name: one object a job. No personal data: names are logged by the platform. */
export function jobName(workspaceId: string, jobId: string): string {
  return `${workspaceId}:${jobId}`
}
