/** The answer to Meta's `GET` that proves a webhook address is ours: the raw challenge as text, or 403. */
export type HandshakeAnswer = { status: 200; body: string } | { status: 403; body: '' }

/**
 * Answers `GET ?hub.mode=subscribe&hub.verify_token=...&hub.challenge=...`. An empty `verifyToken` (a
 * number that was never configured) matches nothing. Serve the body as `text/plain`: it is the caller's text.
 */
export function answerHandshake(query: URLSearchParams, verifyToken: string): HandshakeAnswer {
  const challenge = query.get('hub.challenge')
  const proven =
    query.get('hub.mode') === 'subscribe' &&
    verifyToken !== '' &&
    query.get('hub.verify_token') === verifyToken
  return proven && challenge ? { status: 200, body: challenge } : { status: 403, body: '' }
}
