import { distinctRemoteAddr, expandIPv6 } from 'hono/utils/ipaddr'
import type { RequestContext } from './bindings.ts'

/** Groups of an IPv6 address that name a network: one subscriber has a whole /64 of addresses. */
const networkGroups = 4

/**
 * Whose attempts a request counts as: its IPv4 address, or the /64 of its IPv6 address. Cloudflare sets
 * the header itself, so a client cannot.
 */
export function networkOf(context: RequestContext): string {
  const address = context.req.header('cf-connecting-ip') ?? ''
  switch (distinctRemoteAddr(address)) {
    case 'IPv4':
      return address
    case 'IPv6':
      return `${expandIPv6(address.toLowerCase()).split(':').slice(0, networkGroups).join(':')}::/64`
    default:
      return 'unknown'
  }
}
