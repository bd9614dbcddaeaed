import { z } from 'zod'
import { FileMessage } from '../../assistant/learning/import/format.ts'
import type { BodyShape } from '../route.ts'

const question = {
  at: '2026-03-01T14:30:00Z',
  from: 'client',
  name: 'Maria',
  text: 'Do you deliver vector files?',
}
const answer = { at: '2026-03-01T14:32:00Z', from: 'person', text: 'Yes, always: SVG and PDF.' }

/** What a file of past chats holds, in either format, each with an example. */
export const importShapes: Record<'application/json' | 'text/csv', BodyShape> = {
  'application/json': {
    schema: z.object({ interactions: z.array(z.object({ messages: z.array(FileMessage) })) }),
    example: { interactions: [{ messages: [question, answer] }] },
  },
  'text/csv': {
    schema: z.string(),
    example: [
      'interaction,at,from,name,text',
      `41,${question.at},client,Maria,${question.text}`,
      `41,${answer.at},person,,"${answer.text}"`,
      '',
    ].join('\n'),
  },
}
