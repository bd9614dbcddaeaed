import { expect, test } from 'vitest'
import { answerHandshake } from '../../../src/channels/whatsapp/handshake.ts'

const token = 'dev-verify-token'
const right = { 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': '1158201444' }

test('the right token gets its challenge back, as it is', () => {
  expect(answerHandshake(new URLSearchParams(right), token)).toBe('1158201444')
})

test.each([
  ['another token', { ...right, 'hub.verify_token': 'guess' }],
  ['another mode', { ...right, 'hub.mode': 'unsubscribe' }],
  ['no challenge', { 'hub.mode': 'subscribe', 'hub.verify_token': token }],
  ['nothing', {}],
])('%s is forbidden', (_, query) => {
  expect(answerHandshake(new URLSearchParams(query), token)).toBeNull()
})

test('where no token is configured, an empty one does not match', () => {
  const query = new URLSearchParams({ ...right, 'hub.verify_token': '' })
  expect(answerHandshake(query, '')).toBeNull()
})
