import type { StyleProfile } from '../../domain/learning.ts'

/** From this share of messages or chats on something is a habit, and below that it is none. */
const habit = 0.4
const rarity = 0.08
const shortMessage = 12
const longMessage = 45

const formality = {
  informal: 'Address the client informally.',
  formal: 'Address the client formally.',
  mixed: null,
}

/** How the seller's people write, as short instructions. Measures alone: no phrase of theirs, and nothing that is a fact. */
export function styleLines(style: StyleProfile): string[] {
  const { wordsPerMessage: words, address, emojiRate, exclamationRate, greeting, closing } = style
  const length =
    words <= shortMessage
      ? 'Keep it very short: a sentence or two.'
      : words >= longMessage
        ? 'Take the room to explain.'
        : null
  return [
    length,
    address.formality && formality[address.formality],
    often(emojiRate, 'Use an emoji where it fits.', 'Use no emoji.'),
    often(exclamationRate, 'Exclamation marks are welcome.', 'Use no exclamation marks.'),
    often(greeting.share, 'Greet in the first reply.', 'Do not greet: come to the point.'),
    often(closing.share, 'Close with a short courtesy.', null),
  ].flatMap((line) => line ?? [])
}

function often(share: number, much: string, little: string | null): string | null {
  if (share >= habit) return much
  return share < rarity ? little : null
}
