/**
 * The product's Worker, with every row it writes counted by table, as the platform bills them (index entries and
 * alarms too), and every step of the runtime it takes. `GET /hooks/rows` and `/hooks/steps` give the counts so far.
 */
import worker, {
  BudgetObject,
  ConversationObject as BuiltConversation,
  DeskObject as BuiltDesk,
  JobObject,
} from '../../../src/index.ts'
import type { Step } from '../steps.ts'

export { BudgetObject, JobObject }

const written = new Map<string, number>()

function count(where: string, rows: number): void {
  if (rows > 0) written.set(where, (written.get(where) ?? 0) + rows)
}

function tableOf(sql: string): string {
  return /(?:INTO|UPDATE|FROM|TABLE(?: IF NOT EXISTS)?|ON)\s+["`]?(\w+)/i.exec(sql)?.[1] ?? sql.slice(0, 20)
}

const taken = new Map<Step, number>()

function take(step: Step): void {
  taken.set(step, (taken.get(step) ?? 0) + 1)
}

let globalsCounted = false

/** Counts what every Worker has at hand: requests, timers, lines of the log. */
function countGlobals(): void {
  if (globalsCounted) return
  globalsCounted = true
  const { fetch: ask, setTimeout: later } = globalThis
  globalThis.fetch = (...request: Parameters<typeof ask>) => {
    take('post')
    return ask(...request)
  }
  globalThis.setTimeout = Object.assign((work: () => void, afterMs?: number) => {
    const ring = () => {
      take('timer')
      work()
    }
    return later(ring, afterMs)
  }, later)
  for (const level of ['info', 'warn', 'error'] as const) {
    const write = console[level]
    console[level] = (line: string) => {
      take('log')
      write(line)
    }
  }
}

let objectsCounted = false

/** Counts at the classes of the runtime's storage, once for all objects of this isolate. */
function countObjects(storage: DurableObjectStorage): void {
  if (objectsCounted) return
  objectsCounted = true
  const sql = Object.getPrototypeOf(storage.sql) as SqlStorage
  const { exec } = sql
  sql.exec = function <T extends Record<string, SqlStorageValue>>(
    this: SqlStorage,
    text: string,
    ...values: unknown[]
  ) {
    const cursor = exec.call<SqlStorage, [string, ...unknown[]], SqlStorageCursor<T>>(this, text, ...values)
    count(`object: ${tableOf(text)}`, cursor.rowsWritten)
    return cursor
  }
  const alarms = Object.getPrototypeOf(storage) as DurableObjectStorage
  const { setAlarm, transactionSync } = alarms
  alarms.transactionSync = function <T>(this: DurableObjectStorage, work: () => T): T {
    take('commit')
    return transactionSync.call<DurableObjectStorage, [() => T], T>(this, work)
  }
  alarms.setAlarm = function (this: DurableObjectStorage, ...when) {
    count('object: alarm', 1)
    take('alarm')
    return setAlarm.apply(this, when)
  }
  const kv = Object.getPrototypeOf(storage.kv) as DurableObjectStorage['kv']
  const { put } = kv
  kv.put = function <T>(this: DurableObjectStorage['kv'], key: string, value: T) {
    count('desk object: kv', 1)
    take('commit')
    put.call(this, key, value)
  }
}

export class ConversationObject extends BuiltConversation {
  constructor(ctx: DurableObjectState, env: Env) {
    countObjects(ctx.storage)
    super(ctx, env)
  }

  override receive(batch: Parameters<BuiltConversation['receive']>[0]) {
    take('call')
    return super.receive(batch)
  }

  override alarm(info?: AlarmInvocationInfo): Promise<void> {
    take('call')
    return super.alarm(info)
  }
}

export class DeskObject extends BuiltDesk {
  constructor(ctx: DurableObjectState, env: Env) {
    countObjects(ctx.storage)
    super(ctx, env)
  }

  override poke(poke: Parameters<BuiltDesk['poke']>[0]) {
    take('call')
    return super.poke(poke)
  }
}

let databaseCounted = false

function countDatabase(db: D1Database): void {
  if (databaseCounted) return
  databaseCounted = true
  const texts = new WeakMap<D1PreparedStatement, string>()
  const statements = Object.getPrototypeOf(db.prepare('SELECT 1')) as D1PreparedStatement
  const databases = Object.getPrototypeOf(db) as D1Database
  const { prepare, batch } = databases
  const { bind, run, all, first } = statements
  const seen = <T>(statement: D1PreparedStatement, result: D1Result<T>) => {
    count(`D1: ${tableOf(texts.get(statement) ?? '')}`, result.meta.rows_written)
    return result
  }
  databases.prepare = function (text) {
    const statement = prepare.call(this, text)
    texts.set(statement, text)
    return statement
  }
  statements.bind = function (...values) {
    const bound = bind.apply(this, values)
    texts.set(bound, texts.get(this) ?? '')
    return bound
  }
  statements.first = new Proxy(first, {
    apply(target, statement, values) {
      take('d1')
      return Reflect.apply(target, statement, values)
    },
  })
  statements.run = async function <T>(this: D1PreparedStatement) {
    take('d1')
    return seen(this, await run.call<D1PreparedStatement, [], Promise<D1Result<T>>>(this))
  }
  statements.all = async function <T>(this: D1PreparedStatement) {
    take('d1')
    return seen(this, await all.call<D1PreparedStatement, [], Promise<D1Result<T>>>(this))
  }
  databases.batch = async function <T>(this: D1Database, batched: D1PreparedStatement[]) {
    take('write')
    const results = await batch.call<D1Database, [D1PreparedStatement[]], Promise<D1Result<T>[]>>(
      this,
      batched,
    )
    for (const [i, result] of results.entries()) {
      const statement = batched[i]
      if (statement !== undefined) seen(statement, result)
    }
    return results
  }
}

export default {
  async fetch(request, env, ctx) {
    countDatabase(env.DB)
    countGlobals()
    const { pathname } = new URL(request.url)
    if (pathname === '/hooks/rows') return Response.json(Object.fromEntries(written))
    if (pathname === '/hooks/steps') return Response.json(Object.fromEntries(taken))
    return worker.fetch(request, env, ctx)
  },
} satisfies ExportedHandler<Env>
