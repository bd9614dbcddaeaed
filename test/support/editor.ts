import type { Knowledge } from '../../src/domain/knowledge.ts'
import { KnowledgeDraftView, KnowledgeSaved } from '../../src/protocol/knowledge.ts'
import type { Browser } from './http.ts'

/** A tab of the hub in which an owner edits the knowledge: it knows what it has loaded, and no more. */
export class Editor {
  readonly #browser: Browser
  #draft: KnowledgeDraftView

  private constructor(browser: Browser, draft: KnowledgeDraftView) {
    this.#browser = browser
    this.#draft = draft
  }

  static async open(browser: Browser): Promise<Editor> {
    return new Editor(
      browser,
      KnowledgeDraftView.parse(await (await browser.get('/api/knowledge/draft')).json()),
    )
  }

  get draft(): KnowledgeDraftView {
    return this.#draft
  }

  /** The document loaded, for editing by what is true of one that is complete. */
  get document(): Knowledge {
    return structuredClone(this.#draft.document) as unknown as Knowledge
  }

  /** Sends a document as this tab's edit; what is answered is loaded. */
  async edit(document: object): Promise<Response> {
    return this.#load(
      await this.#browser.put('/api/knowledge/draft', { revision: this.#draft.revision, document }),
    )
  }

  async restore(version: number): Promise<Response> {
    const { revision } = this.#draft
    return this.#load(await this.#browser.post('/api/knowledge/restore', { revision, version }))
  }

  async restoreDefaults(): Promise<Response> {
    const { revision } = this.#draft
    return this.#load(await this.#browser.post('/api/knowledge/restore-defaults', { revision }))
  }

  async import(text: string): Promise<Response> {
    const path = `/api/knowledge/import?revision=${this.#draft.revision}`
    return this.#load(await this.#browser.send({ method: 'PUT', path, body: text }))
  }

  save(): Promise<Response> {
    return this.#browser.post('/api/knowledge/save', { revision: this.#draft.revision })
  }

  /** Saves what must be savable. */
  async saved(): Promise<KnowledgeSaved> {
    const response = await this.save()
    if (response.status !== 200) throw new Error(`Not saved: ${await response.text()}`)
    return KnowledgeSaved.parse(await response.json())
  }

  async #load(response: Response): Promise<Response> {
    if (response.ok) this.#draft = KnowledgeDraftView.parse(await response.clone().json())
    return response
  }
}
