/**
 * The challenge to answer Meta's `GET ?hub.mode=subscribe&hub.verify_token=...&hub.challenge=...` with, which proves a
 * webhook address ours; null when it is not to be answered. An empty `verifyToken` (a number that was never configured)
 * matches nothing. Serve it as `text/plain`: it is the caller's text.
 */
export function answerHandshake(query: URLSearchParams, verifyToken: string): string | null {
  const proven =
    query.get('hub.mode') === 'subscribe' &&
    verifyToken !== '' &&
    query.get('hub.verify_token') === verifyToken
  return proven ? query.get('hub.challenge') || null : null
}
