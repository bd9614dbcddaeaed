import { Embedding } from './embedding/embedding.ts'
import { Training } from './learning/training.ts'
import { PastChats } from './past-chats/past-chats.ts'
import type { JobRequest } from './rpc.ts'
import type { Work } from './work.ts'

/** The work that was asked for; `storage` is that of its object. */
export function workOf(env: Env, storage: DurableObjectStorage, request: JobRequest): Work {
  switch (request.kind) {
    case 'learning':
      return new Training(env, storage, request)
    case 'embedding':
      return new Embedding(env, request)
    case 'past-chats':
      return new PastChats(env, request)
  }
}
