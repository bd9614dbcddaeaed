import { type ConversationRpc, conversationName, type DeskRpc, type Refusal } from '../conversation/rpc.ts'
import { forgetIdentities } from '../db/identities.ts'
import { type Audience, socketRequest } from '../desk/audience.ts'
import { type JobRequest, type JobRpc, jobName } from '../jobs/rpc.ts'
import type { Bindings } from './bindings.ts'
import { notFound, RefusedError } from './problem.ts'

type Socketed = { fetch(request: Request): Promise<Response> }

/**
 * Asks a conversation for something. Only for ids D1 has shown to be the workspace's: addressing an object
 * creates it. Every act is safe to repeat, so one that met a restarting object is asked once more.
 */
export function askConversation<Answer>(
  env: Bindings,
  workspaceId: string,
  conversationId: string,
  ask: (conversation: ConversationRpc & Socketed) => Promise<Answer>,
): Promise<Answer> {
  const name = conversationName(workspaceId, conversationId)
  return persist(() => ask(env.CONVERSATION.getByName(name)))
}

/**
 * Asks the conversation that speaks for a client now, beginning with `conversationId`: one that has moved, or has given
 * the client's addresses back, names the next. Answers which it was. What this isolate remembers of those that pass
 * a client on is out of date.
 */
export async function askWhoSpeaks<Answer extends object>(
  env: Bindings,
  workspaceId: string,
  conversationId: string,
  ask: (conversation: ConversationRpc, conversationId: string) => Promise<Answer | PassedOn>,
): Promise<{ conversationId: string; answer: Answer }> {
  let id = conversationId
  for (let hops = 0; hops < 5; hops += 1) {
    const asked = id
    const answer = await askConversation(env, workspaceId, asked, (conversation) => ask(conversation, asked))
    if (!isPassedOn(answer)) return { conversationId: asked, answer }
    forgetIdentities(asked)
    id = answer.movedTo
  }
  throw new Error('conversations point at each other')
}

type PassedOn = { movedTo: string }

function isPassedOn(answer: object): answer is PassedOn {
  return 'movedTo' in answer
}

/** Asks the desk of a workspace for something that is safe to repeat. */
export function askDesk<Answer>(
  env: Bindings,
  workspaceId: string,
  ask: (desk: DeskRpc & Socketed) => Promise<Answer>,
): Promise<Answer> {
  return persist(() => ask(env.DESK.getByName(workspaceId)))
}

/** Asks a job that D1 has shown to be the workspace's for something that is safe to repeat. */
export function askJob<Answer>(
  env: Bindings,
  { workspaceId, jobId }: JobRequest,
  ask: (job: JobRpc) => Promise<Answer>,
): Promise<Answer> {
  return persist(() => ask(env.JOB.getByName(jobName(workspaceId, jobId))))
}

/** Opens a socket on an object for somebody who has been checked. */
export function forwardSocket(object: Socketed, audience: Audience): Promise<Response> {
  return object.fetch(socketRequest(audience))
}

async function persist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    // A stub whose call threw is broken for good; an overloaded object must not be asked again.
    if (!(error instanceof Error && 'retryable' in error && error.retryable === true)) throw busy(error)
    if ('overloaded' in error && error.overloaded === true) throw busy(error)
  }
  try {
    return await ask()
  } catch (error) {
    throw busy(error)
  }
}

/** Something could not be done at this moment; asked again, what is left of it is done. */
export function busy(cause?: unknown): RefusedError {
  return new RefusedError(503, 'busy', 'This is busy right now: please try again in a moment.', {
    headers: { 'retry-after': '1' },
    cause,
  })
}

/** The answer itself, or the object's refusal as the problem a member reads. */
export function granted<Answer extends object>(answer: Answer | Refusal): Answer {
  if (!('refused' in answer)) return answer
  throw refusal(answer)
}

function refusal(refusal: Refusal): RefusedError {
  switch (refusal.refused) {
    case 'stale':
      return new RefusedError(409, 'stale', 'The client has written since: read it, then send again.')
    case 'window-closed':
      return new RefusedError(
        409,
        'window-closed',
        'The channel takes free text only within 24 hours of the client’s last message. Send an approved template, or wait until the client writes again.',
      )
    case 'opted-out':
      return new RefusedError(409, 'opted-out', 'The client asked not to get marketing messages.')
    case 'finished':
      return new RefusedError(409, 'finished', 'This conversation is finished.')
    case 'not-holder':
      return new RefusedError(409, 'not-holder', 'Only who holds this conversation can do this.')
    case 'not-stuck':
      return new RefusedError(409, 'not-stuck', 'This message is not waiting and has not failed.')
    case 'under-way':
      return new RefusedError(409, 'under-way', 'This message is being sent right now.')
    case 'may-have-arrived':
      return new RefusedError(
        409,
        'may-have-arrived',
        'Nobody knows whether the client got this message. It can be sent again where that is all right, and not be taken back.',
      )
    case 'no-such-message':
      return notFound('message')
    case 'unknown':
      return notFound('conversation')
  }
}
