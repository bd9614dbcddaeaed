import { expect, test } from 'vitest'
import { promptFor } from '../../../src/assistant/model/prompt.ts'
import { understand } from '../../../src/assistant/turn.ts'
import { storedFile } from '../../../src/domain/file.ts'
import { aModelBriefing, message, turnOf } from './turns.ts'

test('of a file a model is given the words that go along, and nothing else', () => {
  const marks = ['MARK-file-id', 'MARK-provider-id', 'MARK-name.pdf', 'MARK/type']
  const [fileId = '', providerMediaId = '', fileName = '', type = ''] = marks
  const sent = {
    ...message('client', ''),
    content: {
      type: 'media' as const,
      media: 'document' as const,
      providerMediaId,
      mimeType: type,
      fileName,
      caption: 'How much is this?',
      file: storedFile(fileId, { type, size: 10, width: null, height: null }),
    },
  }
  const input = { ...turnOf('And a logo?', { history: [sent] }), model: aModelBriefing() }
  const prompts = [
    promptFor(understand(input), { violations: [], nearest: [] }),
    promptFor(understand({ ...input, pending: [sent] }), { violations: [], nearest: [] }),
  ]
  for (const prompt of prompts) {
    const whole = JSON.stringify(prompt)
    expect(whole).toContain('How much is this?')
    for (const mark of marks) expect(whole).not.toContain(mark)
  }
})
