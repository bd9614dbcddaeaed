import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepSocket, type SocketStatus } from '../../../ui/kit/socket.ts'

beforeEach(() => {
  vi.useFakeTimers()
  const page = new EventTarget()
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible' }))
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  vi.stubGlobal('WebSocket', Line)
  vi.stubGlobal('location', { href: 'http://foyer.test/' })
  Line.opened.length = 0
  Line.areMute = false
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const anHour = 3_600_000

/** A socket that opens at once; its peer greets, unless all are mute, and answers pings while it `isAlive`. */
class Line extends EventTarget {
  static readonly OPEN = 1
  static readonly opened: Line[] = []
  static areMute = false
  readyState = Line.OPEN
  isAlive = true
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null

  constructor() {
    super()
    Line.opened.push(this)
    queueMicrotask(() => {
      this.onopen?.()
      if (!Line.areMute) this.onmessage?.({ data: '{"type":"ready"}' })
    })
  }

  send(frame: string): void {
    if (frame === 'ping' && this.isAlive) queueMicrotask(() => this.onmessage?.({ data: 'pong' }))
  }

  close(): void {
    this.readyState = 3
  }
}

/** A socket over such lines, with what it has said of itself. */
async function connected(ticket = async () => 'ticket'): Promise<{
  line: () => Line | undefined
  said: SocketStatus[]
  check: () => void
  close: () => void
}> {
  const said: SocketStatus[] = []
  const { check, close } = keepSocket({
    path: '/ws/x',
    ticket,
    onFrame: () => {},
    onStatus: (status) => said.push(status),
  })
  await vi.advanceTimersByTimeAsync(0)
  return { line: () => Line.opened.at(-1), said, check, close }
}

function asking(ticket: () => Promise<string | null>): { times: () => number; close: () => void } {
  const asked = vi.fn(ticket)
  const { close } = keepSocket({ path: '/ws/x', ticket: asked, onFrame: () => {}, onStatus: () => {} })
  return { times: () => asked.mock.calls.length, close }
}

test('a socket without a network asks for its ticket again and again', async () => {
  const socket = asking(() => Promise.reject(new Error('offline')))
  await vi.advanceTimersByTimeAsync(anHour)
  expect(socket.times()).toBeGreaterThan(100)
  socket.close()
})

test('a socket to what is gone asks once, also when the page comes back', async () => {
  const socket = asking(async () => null)
  await vi.advanceTimersByTimeAsync(anHour)
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(anHour)
  expect(socket.times()).toBe(1)
})

test('a network that goes is told at once, and one that comes back is used at once', async () => {
  const socket = await connected()
  document.dispatchEvent(new Event('offline'))
  expect(socket.said).toEqual(['connecting', 'live', 'reconnecting'])
  document.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(socket.said.at(-1)).toBe('live')
  expect(Line.opened).toHaveLength(2)
  socket.close()
})

test('a connection that died while the machine slept is found out when the page is looked at again', async () => {
  const socket = await connected()
  const { said } = socket
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(said.at(-1)).toBe('live')
  Object.assign(socket.line() ?? {}, { isAlive: false })
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(said.at(-1)).toBe('reconnecting')
  socket.close()
})

test('a peer that answers is kept for hours', async () => {
  const socket = await connected()
  await vi.advanceTimersByTimeAsync(anHour)
  expect(socket.said).toEqual(['connecting', 'live'])
  socket.close()
})

test('a connection that opens and says nothing keeps nothing up to date, and is replaced', async () => {
  Line.areMute = true
  const socket = await connected()
  expect(socket.said).toEqual(['connecting'])
  Line.areMute = false
  await vi.advanceTimersByTimeAsync(11_000)
  expect(socket.said).toEqual(['connecting', 'reconnecting', 'live'])
  expect(Line.opened).toHaveLength(2)
  socket.close()
})

test('a connection that dies unnoticed is found out soon when an answer is expected', async () => {
  const socket = await connected()
  Object.assign(socket.line() ?? {}, { isAlive: false })
  socket.check()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(socket.said.at(-1)).toBe('reconnecting')
  socket.close()
})

test('a ticket that is refused late does not end the connection another one has opened', async () => {
  let refuse = () => {}
  const late = new Promise<string>((_, reject) => {
    refuse = () => reject(new Error('the server was slow'))
  })
  const tickets = [late, Promise.resolve('ticket')]
  const socket = await connected(() => tickets.shift() ?? Promise.reject(new Error('there are no more')))
  document.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(socket.said.at(-1)).toBe('live')
  refuse()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(socket.said.at(-1)).toBe('live')
  expect(Line.opened).toHaveLength(1)
  socket.close()
})
