import type { TurnInput, TurnMessage } from '../../src/assistant/assistant.ts'
import { clientLanguages } from '../../src/domain/language.ts'
import type { Case } from './data/index.ts'
import { sellers } from './sellers/index.ts'

/** A quiet morning; nothing in a case depends on the date. */
const start = Date.UTC(2026, 2, 3, 9)
const minute = 60_000

/** A case as the assistant meets it: a client who already knows that an AI answers. */
export function turnOf({ seller, language, messages, before, clientName }: Case): TurnInput {
  const message = (author: TurnMessage['author'], text: string, at: number): TurnMessage => ({
    id: `message-${at}`,
    author,
    content: { type: 'text', text },
    at: start + at * minute,
  })
  return {
    knowledge: sellers[seller],
    knowledgeVersion: 1,
    assistant: { name: 'Lia', languages: clientLanguages },
    episode: {
      language: before.length > 0 ? language : null,
      disclosed: true,
      requirements: [],
      misunderstandings: 0,
      suspicions: 0,
      turns: before.filter(({ by }) => by === 'assistant').length,
    },
    history: before.map(({ by, text }, at) => message(by, text, at)),
    pending: messages.map((text, at) => message('client', text, before.length + at)),
    clientName,
  }
}
