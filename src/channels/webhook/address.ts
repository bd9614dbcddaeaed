/** Names that never stand for a machine on the public internet (RFC 6761, RFC 6762, RFC 8375, ICANN `.internal`). */
const privateNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|invalid|onion)$/
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The address as it may be called from here, or null: https, a public name instead of a number, no user or password
 * in it. The URL standard has already turned every spelling of an IPv4 address into dots. `allowLoopback`, for a
 * development machine, also lets http to this very machine pass.
 */
export function publicAddress(text: string, { allowLoopback }: { allowLoopback: boolean }): URL | null {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.password !== '') return null
  if (allowLoopback && loopback.has(url.hostname) && /^https?:$/.test(url.protocol)) return url
  return url.protocol === 'https:' && isPublicName(url.hostname) ? url : null
}

function isPublicName(hostname: string): boolean {
  const name = hostname.replace(/\.+$/, '')
  const isNumber = name.startsWith('[') || /^[\d.]+$/.test(name)
  return !isNumber && name.includes('.') && !privateNames.test(name)
}
