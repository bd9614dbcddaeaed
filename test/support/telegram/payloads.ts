import type { Chat, Message, Update, User } from '@grammyjs/types'

/** Somebody with a Telegram account. */
export type Person = { id: number; firstName: string; lastName?: string; username?: string }

/** What a person can put into a message, as the Bot API names it. */
export type Fields = Record<string, unknown>

export function userOf({ id, firstName, lastName, username }: Person): User {
  return {
    id,
    is_bot: false,
    first_name: firstName,
    ...(lastName !== undefined && { last_name: lastName }),
    ...(username !== undefined && { username }),
    language_code: 'pt-br',
  }
}

/** The chat a person has with the bot: it has the person's own id. */
export function privateChat(person: Person): Chat.PrivateChat {
  const { id, is_bot: _, language_code: __, ...names } = userOf(person)
  return { id, type: 'private', ...names }
}

export const aGroup: Chat.SupergroupChat = { id: -1001234567890, type: 'supergroup', title: 'Freguesia' }

export type MessageFacts = { messageId: number; at: number; from: Person; chat?: Chat }

/** A message as an update carries it; `at` in ms. */
export function messageOf(fields: Fields, { messageId, at, from, chat }: MessageFacts): Message {
  const common = { message_id: messageId, from: userOf(from), chat: chat ?? privateChat(from) }
  return { ...common, date: Math.floor(at / 1000), ...fields } as Message
}

/** A person blocks the bot, or takes it back. */
export function membershipOf(
  bot: User,
  person: Person,
  change: 'blocks' | 'unblocks',
  at: number,
): Pick<Update, 'my_chat_member'> {
  const blocked = { user: bot, status: 'kicked' as const, until_date: 0 }
  const there = { user: bot, status: 'member' as const }
  return {
    my_chat_member: {
      chat: privateChat(person),
      from: userOf(person),
      date: Math.floor(at / 1000),
      old_chat_member: change === 'blocks' ? there : blocked,
      new_chat_member: change === 'blocks' ? blocked : there,
    },
  } as Pick<Update, 'my_chat_member'>
}

const sizes = [
  { file_id: 'AgAC-small', file_unique_id: 'AQAD-small', width: 90, height: 60, file_size: 1_200 },
  { file_id: 'AgAC-large', file_unique_id: 'AQAD-large', width: 1280, height: 853, file_size: 130_000 },
  { file_id: 'AgAC-middle', file_unique_id: 'AQAD-middle', width: 320, height: 213, file_size: 12_000 },
]

/** One example of each kind of content the Bot API has a field for. */
export const contents = {
  photo: { photo: sizes, caption: 'o meu logo de hoje' },
  document: {
    document: {
      file_id: 'BQAC-1',
      file_unique_id: 'AgAD1',
      file_name: 'brief.pdf',
      mime_type: 'application/pdf',
    },
  },
  voice: { voice: { file_id: 'AwAC-1', file_unique_id: 'AgAD2', duration: 7, mime_type: 'audio/ogg' } },
  audio: {
    audio: {
      file_id: 'CQAC-1',
      file_unique_id: 'AgAD3',
      duration: 90,
      file_name: 'jingle.mp3',
      mime_type: 'audio/mpeg',
    },
  },
  video: {
    video: {
      file_id: 'BAAC-1',
      file_unique_id: 'AgAD4',
      width: 640,
      height: 360,
      duration: 5,
      mime_type: 'video/mp4',
    },
  },
  sticker: {
    sticker: {
      file_id: 'CAAC-1',
      file_unique_id: 'AgAD5',
      type: 'regular',
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
      emoji: '👍',
    },
  },
  location: { location: { latitude: -23.55, longitude: -46.63 } },
  venue: {
    location: { latitude: -23.55, longitude: -46.63 },
    venue: {
      location: { latitude: -23.55, longitude: -46.63 },
      title: 'Café da Praça',
      address: 'Rua Um, 1',
    },
  },
  contact: { contact: { phone_number: '+5511987654321', first_name: 'Bia', last_name: 'Lima' } },
  dice: { dice: { emoji: '🎲', value: 4 } },
} satisfies Record<string, Fields>
