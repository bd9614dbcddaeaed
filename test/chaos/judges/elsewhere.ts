import type { Conversation } from '../recording.ts'
import type { Judge } from './judge.ts'

/**
 * Telegram never tells what it took and knows no repeats, so what got no answer is left to a person; a signed webhook is
 * repeated under its own id, which its receiver drops.
 */
export const elsewhere: Judge = {
  promise: 'on Telegram and by signed webhooks nothing is lost, and nothing of ours arrives twice',
  breaches({ elsewhere: { heard, carried }, conversations }) {
    const words = new Map(conversations.map((one) => [one.phone, wordsIn(one)]))
    const wordsOf = (address: string) => words.get(address) ?? []
    const fromClients = heard.flatMap(({ address, text, acknowledged }) => {
      const stored = wordsOf(address).filter((one) => one.author === 'client' && one.text === text).length
      return acknowledged && stored === 1 ? [] : [`“${text}” of ${address} stands ${stored} times`]
    })
    const addresses = [...new Set([...heard, ...carried].map(({ address }) => address))]
    const fromUs = addresses.flatMap((address) => {
      const ours = wordsOf(address).filter(({ author }) => author !== 'client')
      const arrived = carried.filter((one) => one.address === address)
      return [...new Set([...ours, ...arrived].map(({ text }) => text))].flatMap((text) => {
        const [written, came] = [ours, arrived].map((of) => of.filter((one) => one.text === text).length)
        const sent = ours.filter((one) => one.text === text && one.delivery === 'sent').length
        if (came === undefined || written === undefined || (sent <= came && came <= written)) return []
        return [
          `“${text}” came to ${address} ${came} times, was written ${written} times, ${sent} of them sent`,
        ]
      })
    })
    return [...fromClients, ...fromUs]
  },
  plant({ elsewhere: { carried } }) {
    const [first] = carried
    return first !== undefined && carried.push({ ...first }) > 0
  },
}

function wordsIn({ messages }: Conversation): { author: string; text: string; delivery: string | null }[] {
  return messages.flatMap(({ author, content, delivery }) =>
    content.type === 'text' ? [{ author, text: content.text, delivery }] : [],
  )
}
