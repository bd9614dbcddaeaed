import type { Conversation } from '../recording.ts'
import type { Judge } from './judge.ts'

/**
 * Telegram never tells what it took and knows no repeats, so what got no answer is left to a person; a signed webhook is
 * repeated under its own id, which its receiver drops.
 */
export const elsewhere: Judge = {
  promise:
    'on Telegram and by signed webhooks nothing is lost or forged, and nothing of ours arrives twice or overtakes',
  breaches({ elsewhere: { heard, carried, forged }, conversations }) {
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
    // What Telegram did not answer is not sent again, so that what arrives does so in the order it was written.
    const onTelegram = [...new Set(heard.flatMap((one) => (one.channel === 'telegram' ? [one.address] : [])))]
    const overtaken = onTelegram.flatMap((address) => {
      const ours = wordsOf(address).flatMap(({ author, text }) => (author === 'client' ? [] : [text]))
      const arrived = carried.flatMap((one) => (one.address === address ? [one.text] : []))
      return isPartOf(ours, arrived) ? [] : [`what came to ${address} is not in the order it was written`]
    })
    const believed = forged.flatMap(({ address, text, status }) => {
      const stands = wordsOf(address).some((one) => one.text === text)
      return status === 401 && !stands ? [] : [`“${text}” in the name of ${address} got ${status}`]
    })
    return [...fromClients, ...fromUs, ...overtaken, ...believed]
  },
  plant({ elsewhere: { carried } }) {
    const [first] = carried
    return first !== undefined && carried.push({ ...first }) > 0
  },
}

/** Whether these texts stand in that order among all, with others between them perhaps. */
function isPartOf(all: readonly string[], some: readonly string[]): boolean {
  let found = 0
  for (const text of all) if (text === some[found]) found += 1
  return found === some.length
}

function wordsIn({ messages }: Conversation): { author: string; text: string; delivery: string | null }[] {
  return messages.flatMap(({ author, content, delivery }) =>
    content.type === 'text' ? [{ author, text: content.text, delivery }] : [],
  )
}
