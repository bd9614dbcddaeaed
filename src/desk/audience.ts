/**
 * Who a forwarded socket belongs to. The Worker has checked it and says so in headers of a request it made
 * itself, so nothing of the client's own headers reaches an object. A member's session goes along, because
 * the socket must end with it; `expiresAt` in ms.
 */
export type Audience =
  | { kind: 'member'; memberId: string; session: { id: string; expiresAt: number } }
  | { kind: 'visitor' }

const audienceHeader = 'x-foyer-audience'
const sessionHeader = 'x-foyer-session'
const expiryHeader = 'x-foyer-session-expires-at'

/** The request that asks an object to accept a socket for this audience. */
export function socketRequest(audience: Audience): Request {
  const headers = new Headers({ upgrade: 'websocket' })
  if (audience.kind === 'visitor') headers.set(audienceHeader, 'visitor')
  else {
    headers.set(audienceHeader, `member:${audience.memberId}`)
    headers.set(sessionHeader, audience.session.id)
    headers.set(expiryHeader, String(audience.session.expiresAt))
  }
  return new Request('https://object/socket', { headers })
}

/** The audience of a forwarded socket; null when the request is not one. */
export function readAudience({ headers }: Request): Audience | null {
  if (headers.get('upgrade') !== 'websocket') return null
  const audience = headers.get(audienceHeader)
  if (audience === 'visitor') return { kind: 'visitor' }
  const memberId = audience?.startsWith('member:') ? audience.slice('member:'.length) : ''
  const id = headers.get(sessionHeader)
  const expiresAt = Number(headers.get(expiryHeader))
  if (memberId === '' || id === null || !Number.isFinite(expiresAt)) return null
  return { kind: 'member', memberId, session: { id, expiresAt } }
}
