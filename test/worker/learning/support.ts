import { expect, vi } from 'vitest'
import type { z } from 'zod'
import {
  AnswerList,
  ImportView,
  type LearnedAnswerView,
  type ReviewState,
  TrainingView,
} from '../../../src/protocol/learning.ts'
import type { Browser } from '../../support/http.ts'
import { aWorkspace, signIn, type TestWorkspace } from '../../support/workspace.ts'

/** A workspace and its owner, who trains the assistant. */
export class Studio {
  readonly workspace: TestWorkspace
  readonly browser: Browser

  private constructor(workspace: TestWorkspace, browser: Browser) {
    this.workspace = workspace
    this.browser = browser
  }

  static async open(): Promise<Studio> {
    const workspace = await aWorkspace('Atelier')
    return new Studio(workspace, await signIn(workspace.owner))
  }

  send(file: string, type: 'application/json' | 'text/csv', query = ''): Promise<Response> {
    const headers = { 'content-type': type }
    return this.browser.send({ method: 'POST', path: `/api/learning/imports${query}`, body: file, headers })
  }

  /** Imports a file, and waits until its chats can be learned from. */
  async imports(
    file: string,
    type: 'application/json' | 'text/csv' = 'application/json',
  ): Promise<ImportView> {
    const { id } = await this.read(await this.send(file, type), ImportView)
    const over = async () => {
      const imported = await this.import(id)
      return imported.progress.state !== 'running' && imported
    }
    return vi.waitUntil(over, { timeout: 25_000, interval: 20 })
  }

  async import(id: string): Promise<ImportView> {
    return this.read(await this.browser.get(`/api/learning/imports/${id}`), ImportView)
  }

  async startsTraining(): Promise<TrainingView> {
    return this.read(await this.browser.post('/api/learning/jobs'), TrainingView)
  }

  async training(id: string): Promise<TrainingView> {
    return this.read(await this.browser.get(`/api/learning/jobs/${id}`), TrainingView)
  }

  /** Trains, and waits until it is over. */
  async trains(): Promise<TrainingView> {
    return this.finishes((await this.startsTraining()).id)
  }

  async finishes(id: string): Promise<TrainingView> {
    const over = async () => {
      const training = await this.training(id)
      return training.state !== 'running' && training
    }
    return vi.waitUntil(over, { timeout: 25_000, interval: 50 })
  }

  async answers(state: ReviewState = 'draft'): Promise<LearnedAnswerView[]> {
    const path = `/api/learning/answers?state=${state}&limit=100`
    return (await this.read(await this.browser.get(path), AnswerList)).items
  }

  async read<Schema extends z.ZodType>(response: Response, schema: Schema): Promise<z.output<Schema>> {
    const body = await response.json()
    expect(response.status, JSON.stringify(body)).toBe(200)
    return schema.parse(body)
  }
}
