import type { AnswerDraft, SourcedPair } from '../../assistant/learning/drafts.ts'
import type { Pair } from '../../assistant/learning/pairs.ts'
import { noStyle, type StyleCounts } from '../../assistant/learning/style.ts'
import type { DatedChat, TrainingProgress } from '../../domain/learning.ts'

/** Where a training stands: all that is not a row of its own. */
export type TrainingState = { progress: TrainingProgress; cursor: number; style: StyleCounts }

type ChatRow = { n: number; ref: string; started_at: number }
type PairRow = {
  n: number
  question: string
  answer: string
  positions: string
  ref: string
  started_at: number
}

/** What a training keeps in its object while it runs. Everything in here is without personal data. */
export class TrainingStore {
  readonly #storage: DurableObjectStorage
  readonly #sql: SqlStorage

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
    this.#sql = storage.sql
  }

  /** Null before the first step has been committed. */
  get state(): TrainingState | null {
    return this.#storage.kv.get<TrainingState>('training') ?? null
  }

  /** Writes rows and the state they lead to, both or neither. */
  commit(state: TrainingState, write: () => void = () => {}): void {
    this.#storage.transactionSync(() => {
      write()
      this.#storage.kv.put('training', state)
    })
  }

  /** Begins with the chats to read, newest first. */
  begin(progress: TrainingProgress, chats: readonly DatedChat[]): void {
    this.commit({ progress, cursor: 0, style: noStyle }, () => {
      this.#sql.exec(
        `CREATE TABLE chat (n INTEGER PRIMARY KEY, ref TEXT NOT NULL, started_at INTEGER NOT NULL) STRICT`,
      )
      this.#sql.exec(`CREATE TABLE pair (n INTEGER PRIMARY KEY, chat INTEGER NOT NULL, question TEXT NOT NULL,
        answer TEXT NOT NULL, positions TEXT NOT NULL, leader INTEGER) STRICT`)
      this.#sql.exec(`CREATE INDEX pair_by_leader ON pair (leader)`)
      this.#sql.exec(`CREATE TABLE draft (leader INTEGER PRIMARY KEY, document TEXT NOT NULL) STRICT`)
      this.#sql.exec(
        `INSERT INTO chat (n, ref, started_at) SELECT key + 1, value ->> 'ref', value ->> 'startedAt' FROM json_each(?)`,
        JSON.stringify(chats.map(({ ref, startedAt }) => ({ ref: JSON.stringify(ref), startedAt }))),
      )
    })
  }

  chatsAfter(n: number, limit: number): (DatedChat & { n: number })[] {
    return this.#sql
      .exec<ChatRow>(`SELECT n, ref, started_at FROM chat WHERE n > ? ORDER BY n LIMIT ?`, n, limit)
      .toArray()
      .map((row) => ({ n: row.n, ref: JSON.parse(row.ref), startedAt: row.started_at }))
  }

  addPair(chat: number, { question, answer, positions }: Pair): void {
    this.#sql.exec(
      `INSERT INTO pair (chat, question, answer, positions) VALUES (?, ?, ?, ?)`,
      chat,
      question,
      answer,
      JSON.stringify(positions),
    )
  }

  /** The questions after one, and those that lead the groups of the questions up to it. */
  questionsAfter(n: number, limit: number): { next: Question[]; leaders: Question[] } {
    return {
      next: this.#questions(`n > ? ORDER BY n LIMIT ?`, n, limit),
      leaders: this.#questions(`n <= ? AND leader = n ORDER BY n`, n),
    }
  }

  #questions(where: string, ...values: number[]): Question[] {
    return this.#sql.exec<Question>(`SELECT n, question FROM pair WHERE ${where}`, ...values).toArray()
  }

  putInGroup(n: number, leader: number): void {
    this.#sql.exec(`UPDATE pair SET leader = ? WHERE n = ?`, leader, n)
  }

  countGroups(): number {
    return this.#sql.exec<{ n: number }>(`SELECT count(DISTINCT leader) AS n FROM pair`).one().n
  }

  /** The groups whose leaders come next, each with its pairs in order. */
  groupsAfter(leader: number, limit: number): { leader: number; pairs: SourcedPair[] }[] {
    const leaders = this.#sql
      .exec<{ leader: number }>(
        `SELECT DISTINCT leader FROM pair WHERE leader > ? ORDER BY leader LIMIT ?`,
        leader,
        limit,
      )
      .toArray()
    return leaders.map((group) => ({ leader: group.leader, pairs: this.#pairsOf(group.leader) }))
  }

  #pairsOf(leader: number): SourcedPair[] {
    return this.#sql
      .exec<PairRow>(
        `SELECT p.n, p.question, p.answer, p.positions, c.ref, c.started_at
         FROM pair p JOIN chat c ON c.n = p.chat WHERE p.leader = ? ORDER BY p.n`,
        leader,
      )
      .toArray()
      .map((row) => ({
        n: row.n,
        question: row.question,
        answer: row.answer,
        positions: JSON.parse(row.positions),
        chat: JSON.parse(row.ref),
        startedAt: row.started_at,
      }))
  }

  addDraft(leader: number, draft: AnswerDraft): void {
    this.#sql.exec(`INSERT INTO draft (leader, document) VALUES (?, ?)`, leader, JSON.stringify(draft))
  }

  drafts(): AnswerDraft[] {
    return this.#sql
      .exec<{ document: string }>(`SELECT document FROM draft ORDER BY leader`)
      .toArray()
      .map(({ document }) => JSON.parse(document))
  }
}

type Question = { n: number; question: string }
