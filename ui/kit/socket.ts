/** Whether what the page shows is being kept up to date; `live` from the first frame on, which answers the hello. */
export type SocketStatus = 'connecting' | 'live' | 'reconnecting'

export type SocketOptions = {
  /** Path of the socket, without the ticket. */
  path: string
  /** A fresh single-use ticket, asked for before every attempt; null ends it: there is nothing to connect to any more. */
  ticket: () => Promise<string | null>
  /** Connected: the place to say hello. */
  onOpen?: (send: (frame: unknown) => void) => void
  onFrame: (frame: unknown, send: (frame: unknown) => void) => void
  onStatus: (status: SocketStatus) => void
}

const firstDelay = 500
const longestDelay = 20_000
const pingEvery = 25_000
/** For an answer after a sleep: the connection has often died unnoticed. */
const wakePatience = 5_000
/** For the first frame, from the moment the socket is asked for: one that opens and says nothing keeps nothing up to date. */
const greetingPatience = 10_000

export type KeptSocket = {
  /** Finds out within seconds whether the connection still stands: the place to ask when an answer is expected. */
  check: () => void
  /** Closes it for good. */
  close: () => void
}

/** Milliseconds to wait before attempt number `attempt` (0 first): doubling, half of it random. */
export function backOff(attempt: number, random: number): number {
  const ceiling = Math.min(longestDelay, firstDelay * 2 ** attempt)
  return Math.round(ceiling / 2 + (ceiling / 2) * random)
}

function parse(data: unknown): unknown {
  if (typeof data !== 'string' || data === 'pong') return undefined
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

/**
 * A socket that keeps itself open: reconnects with back-off, at once when the network or the page comes back, and gives up
 * on a peer that does not greet or no longer answers its pings, or when the network is gone.
 */
export function keepSocket(options: SocketOptions): KeptSocket {
  let socket: WebSocket | null = null
  let greeted = false
  let closed = false
  /** The latest call for a ticket: what an earlier one comes to is of no interest any more. */
  let call = 0
  let attempt = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let pinging: ReturnType<typeof setTimeout> | undefined
  let answered = true

  const again = (): void => {
    socket = null
    clearTimeout(pinging)
    if (closed) return
    options.onStatus('reconnecting')
    clearTimeout(retry)
    retry = setTimeout(connect, backOff(attempt++, Math.random()))
  }

  /** Gives the connection up at once: closing a dead one in good form takes long. */
  const drop = (): void => {
    const dead = socket
    if (dead === null) return
    again()
    dead.close()
  }

  const ping = (opened: WebSocket, deadline: number): void => {
    clearTimeout(pinging)
    answered = false
    opened.send('ping')
    pinging = setTimeout(() => (answered ? ping(opened, pingEvery) : drop()), deadline)
  }

  const greet = (opened: WebSocket): void => {
    greeted = true
    attempt = 0
    options.onStatus('live')
    clearTimeout(pinging)
    pinging = setTimeout(() => ping(opened, pingEvery), pingEvery)
  }

  const listen = (opened: WebSocket): void => {
    const send = (frame: unknown): void => {
      if (opened.readyState === WebSocket.OPEN) opened.send(JSON.stringify(frame))
    }
    opened.onopen = () => options.onOpen?.(send)
    opened.onmessage = (event) => {
      if (socket !== opened) return
      answered = true
      const frame = parse(event.data)
      if (frame === undefined) return
      if (!greeted) greet(opened)
      options.onFrame(frame, send)
    }
    opened.onclose = () => {
      if (socket === opened) again()
    }
  }

  const connect = async (): Promise<void> => {
    clearTimeout(retry)
    const ours = ++call
    let ticket: string | null
    try {
      ticket = await options.ticket()
    } catch {
      // Offline, or signed out, which the request itself has reported: both end in another attempt.
      return ours === call ? again() : undefined
    }
    if (closed || ours !== call) return
    if (ticket === null) return end()
    const url = new URL(options.path, location.href)
    url.protocol = url.protocol.replace('http', 'ws')
    url.searchParams.set('ticket', ticket)
    socket = new WebSocket(url)
    greeted = false
    pinging = setTimeout(drop, greetingPatience)
    listen(socket)
  }

  const check = (): void => {
    if (socket !== null && greeted && socket.readyState === WebSocket.OPEN) ping(socket, wakePatience)
  }

  const wake = (): void => {
    if (closed || document.visibilityState === 'hidden') return
    if (socket === null) {
      attempt = 0
      void connect()
    } else check()
  }

  const end = (): void => {
    closed = true
    clearTimeout(retry)
    clearTimeout(pinging)
    removeEventListener('online', wake)
    removeEventListener('offline', drop)
    document.removeEventListener('visibilitychange', wake)
    socket?.close()
  }

  options.onStatus('connecting')
  void connect()
  addEventListener('online', wake)
  addEventListener('offline', drop)
  document.addEventListener('visibilitychange', wake)
  return { check, close: end }
}
