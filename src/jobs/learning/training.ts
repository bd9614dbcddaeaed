import { bestDrafts, draftFrom, matcherOf, questionGroups } from '../../assistant/learning/drafts.ts'
import { pairsIn } from '../../assistant/learning/pairs.ts'
import { redactChat } from '../../assistant/learning/redact-chat.ts'
import { vectorOf } from '../../assistant/learning/similarity.ts'
import { measure, profileOf } from '../../assistant/learning/style.ts'
import { type Database, database } from '../../db/database.ts'
import { finishedEpisodes, memberNames } from '../../db/learning/chats.ts'
import { importedChats } from '../../db/learning/imports.ts'
import {
  failTraining,
  findTraining,
  finishTraining,
  reportProgress,
  reviewedQuestions,
} from '../../db/learning/jobs.ts'
import { isImporting } from '../../db/learning/raw-chats.ts'
import {
  learningWindow,
  MOST_INTERACTIONS,
  newestChats,
  type TrainingProgress,
} from '../../domain/learning.ts'
import type { JobRequest } from '../rpc.ts'
import type { Next, Work } from '../work.ts'
import { readChats } from './reading.ts'
import { type TrainingState, TrainingStore } from './store.ts'

type LearningRequest = Extract<JobRequest, { kind: 'learning' }>

/** What one step takes at most, so that it stays under a second. */
const CHATS_A_STEP = 25
const QUESTIONS_A_STEP = 500
const GROUPS_A_STEP = 100
/** Pairs that are compared with each other; those of the oldest chats are left out beyond. */
const MOST_PAIRS = 5000
const MOST_ERRORS = 20

/**
 * Learns from the past chats of a workspace: chooses them, reads them without personal data, groups the
 * questions people answered, and leaves drafts for a member to review. What it finds depends on the chats
 * alone, not on how often it was cut off.
 */
export class Training implements Work {
  readonly #env: Env
  readonly #db: Database
  readonly #store: TrainingStore
  readonly #job: LearningRequest

  constructor(env: Env, storage: DurableObjectStorage, job: LearningRequest) {
    this.#env = env
    this.#db = database(env)
    this.#store = new TrainingStore(storage)
    this.#job = job
  }

  async step(): Promise<Next> {
    const state = this.#store.state
    const next = state === null ? await this.#select() : await this.#continue(state)
    const progress = this.#store.state?.progress
    if (next !== 'done' && progress)
      await reportProgress(this.#db, this.#job.workspaceId, this.#job.jobId, progress)
    return next
  }

  failed(): void {
    const state = this.#store.state
    if (state === null) return
    const { progress } = state
    const error = { at: Date.now(), code: `${progress.phase}-failed`, message: sentences[progress.phase] }
    this.#store.commit({
      ...state,
      progress: { ...progress, errors: [...progress.errors, error].slice(-MOST_ERRORS) },
    })
  }

  async giveUp(): Promise<void> {
    const { workspaceId, jobId } = this.#job
    const training = await findTraining(this.#db, workspaceId, jobId)
    if (training === null) return
    const progress = this.#store.state?.progress ?? training.progress
    const error = {
      at: Date.now(),
      code: 'gave-up',
      message: 'The training was given up after many tries: start it again later.',
    }
    const told = { ...progress, errors: [...progress.errors, error] }
    await failTraining(this.#db, workspaceId, jobId, told, Date.now())
  }

  #continue(state: TrainingState): Promise<Next> {
    switch (state.progress.phase) {
      case 'selecting':
      case 'reading':
        return this.#read(state)
      case 'grouping':
        return this.#group(state)
      case 'drafting':
        return this.#draft(state)
      case 'writing':
        return this.#write(state)
    }
  }

  async #select(): Promise<Next> {
    const { workspaceId, jobId, startedAt } = this.#job
    const training = await findTraining(this.#db, workspaceId, jobId)
    // Woken after it was over: there is nothing to do again.
    if (training === null || training.finishedAt !== null) return 'done'
    // What was imported before belongs to it.
    if (await isImporting(this.#db, workspaceId)) return 'wait'
    const window = learningWindow(startedAt)
    const own = await finishedEpisodes(this.#env.DB, workspaceId, window)
    const imported = await importedChats(this.#db, workspaceId, window)
    const chats = newestChats([...own.chats, ...imported.chats], window)
    this.#store.begin(
      {
        ...training.progress,
        phase: 'reading',
        total: chats.length,
        cut: {
          ...window,
          mostInteractions: MOST_INTERACTIONS,
          found: { conversations: own.found, imports: imported.found },
          used: chats.length,
          oldest: chats.at(-1)?.startedAt ?? null,
        },
      },
      chats,
    )
    return 'more'
  }

  async #read(state: TrainingState): Promise<Next> {
    const { workspaceId } = this.#job
    const chats = this.#store.chatsAfter(state.cursor, CHATS_A_STEP)
    if (chats.length === 0) return this.#enter(state, 'grouping', state.progress.counts.pairs)
    const names = await memberNames(this.#db, workspaceId)
    const { read, unreadable } = await readChats(this.#env.DB, this.#db, workspaceId, chats)
    const counts = { ...state.progress.counts }
    let { style } = state
    const found = chats.flatMap(({ n }) => {
      const chat = read.get(n)
      if (chat === undefined) return []
      const messages = redactChat(chat, names)
      style = measure(style, messages)
      return pairsIn(messages).map((pair) => ({ n, pair }))
    })
    const kept = found.slice(0, MOST_PAIRS - counts.pairs)
    counts.chats += chats.length
    counts.pairs += kept.length
    counts.unreadable += unreadable
    const cursor = chats.at(-1)?.n ?? state.cursor
    this.#store.commit({ progress: { ...state.progress, counts, done: counts.chats }, cursor, style }, () => {
      for (const { n, pair } of kept) this.#store.addPair(n, pair)
    })
    return 'more'
  }

  async #group(state: TrainingState): Promise<Next> {
    const { next, leaders } = this.#store.questionsAfter(state.cursor, QUESTIONS_A_STEP)
    const last = next.at(-1)
    if (last === undefined) return this.#enter(state, 'drafting', this.#store.countGroups())
    const groups = questionGroups(leaders)
    this.#advance(state, last.n, next.length, () => {
      for (const { n, question } of next) this.#store.putInGroup(n, groups.add(n, vectorOf(question)))
    })
    return 'more'
  }

  async #draft(state: TrainingState): Promise<Next> {
    const groups = this.#store.groupsAfter(state.cursor, GROUPS_A_STEP)
    const last = groups.at(-1)
    if (last === undefined) return this.#enter(state, 'writing', 1)
    this.#advance(state, last.leader, groups.length, () => {
      for (const { leader, pairs } of groups) this.#store.addDraft(leader, draftFrom(pairs))
    })
    return 'more'
  }

  async #write(state: TrainingState): Promise<Next> {
    const { workspaceId, jobId } = this.#job
    const isReviewed = matcherOf(await reviewedQuestions(this.#db, workspaceId))
    const drafts = bestDrafts(this.#store.drafts().filter(({ question }) => !isReviewed(question)))
    const { progress } = state
    const done = { ...progress, done: 1, counts: { ...progress.counts, drafts: drafts.length } }
    const findings = { drafts, style: profileOf(state.style) }
    await finishTraining(this.#env.DB, workspaceId, jobId, findings, done, Date.now())
    return 'done'
  }

  #advance(state: TrainingState, cursor: number, by: number, write: () => void): void {
    const { progress } = state
    this.#store.commit({ ...state, cursor, progress: { ...progress, done: progress.done + by } }, write)
  }

  #enter(state: TrainingState, phase: TrainingProgress['phase'], total: number): Next {
    this.#store.commit({ ...state, cursor: 0, progress: { ...state.progress, phase, done: 0, total } })
    return 'more'
  }
}

const sentences: Record<TrainingProgress['phase'], string> = {
  selecting: 'Choosing the chats failed, and is tried again.',
  reading: 'Reading chats failed, and is tried again.',
  grouping: 'Comparing questions failed, and is tried again.',
  drafting: 'Drafting answers failed, and is tried again.',
  writing: 'Writing the drafts down failed, and is tried again.',
}
