import { env } from 'cloudflare:workers'

/** An invocation that may ask so much of the database and of objects (the free plan, November 2026), and then nothing. */
export function anInvocation(calls = 50): typeof env {
  let left = calls
  const counted =
    <Asked extends unknown[], Answer>(call: (...asked: Asked) => Answer) =>
    (...asked: Asked) => {
      left -= 1
      if (left < 0) throw new Error('Too many subrequests by single Worker invocation.')
      return call(...asked)
    }
  const DB = Object.assign(Object.create(env.DB), {
    prepare: counted(env.DB.prepare.bind(env.DB)),
    batch: env.DB.batch.bind(env.DB),
  })
  const CONVERSATION = Object.assign(Object.create(env.CONVERSATION), {
    getByName: counted(env.CONVERSATION.getByName.bind(env.CONVERSATION)),
  })
  return { ...env, DB, CONVERSATION }
}
