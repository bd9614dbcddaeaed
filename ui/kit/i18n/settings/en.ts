import { assistant } from './assistant/en.ts'
import { channels } from './channels/en.ts'
import { contact } from './contact/en.ts'
import { operations } from './operations/en.ts'
import { statement } from './statement/en.ts'
import { templates } from './templates/en.ts'
import { fault, wrong } from './wrong/en.ts'

/** The settings in English: the reference the other languages are typed after. One group of texts a section. */
export const en = {
  frame: {
    title: 'Settings',
    back: 'Settings',
    missing: 'There is no such page.',
  },

  /** Refusals that only the settings meet. */
  problem: {
    'too-many-questions': 'There are too many test questions: remove one first.',
    'provider-unreachable': 'The provider does not answer now: try again in a moment.',
    disconnected: 'This channel is disconnected: connect it again first.',
    'credentials-unreadable': 'The stored token cannot be read any more: give the channel a new one.',
    'account-taken': 'This account is connected to another workspace.',
    conflict: 'Somebody has changed this meanwhile: look at it again.',
    changed: 'Somebody has changed this meanwhile: look at it again.',
    'name-taken': 'There is a template of this name in this language already.',
    'not-editable': 'This template cannot be changed while it stands like this.',
    'no-business-account':
      'The business account of this number is not known: connect it again with the account’s ID.',
    'type-not-taken': 'WhatsApp does not take files of this type here.',
    'too-large': 'This is too large: at most {{limit}}.',
    'picture-type': 'Choose a picture in the JPEG or PNG format.',
    'picture-too-small': 'The picture is too small: it needs 192 pixels on each side at least.',
    'picture-not-square': 'The picture is not square.',
    'owners-only': 'Only an owner of the workspace may do this.',
    unsafe: 'Clients would be told what is not safe.',
    incomplete: 'Something in this is missing or cannot be used.',
    'nothing-to-save': 'Everything is published already.',
    'name-offensive': 'Choose a respectful name.',
    'name-marketplace': 'This is the name of a marketplace: clients would think it answers.',
    'name-brand': 'This is the name of a brand: clients would think it answers.',
    'name-person': 'This is a person’s name: clients would think that person answers.',
    'name-claims-human': 'Clients must know that no person answers: leave out words for one.',
    'name-mixed-alphabets': 'Write each word in the letters of one alphabet.',
    'nothing-to-undo': 'There is nothing left to undo.',
    'not-utf8': 'The file is not UTF-8: save it as UTF-8 and try again.',
    'malformed-file': 'The file cannot be read: it is not well formed.',
    'malformed-json': 'The file is not JSON.',
    'missing-columns': 'The first row must name the columns interaction, at, from and text.',
    'too-many-messages': 'The file holds more than 100,000 messages: use a shorter period.',
    'too-complex': 'The file is nested too deeply to be read.',
    'invalid-input': 'Something in this is missing or cannot be used.',
    stale: 'Somebody has changed this meanwhile: look at it again.',
  },

  /** In an inbox where nobody has written yet. */
  firstSteps: {
    teach: 'Tell the assistant what you sell',
    connect: 'Connect WhatsApp or Telegram',
    write: 'Write as a client',
  },

  wrong,
  fault,
  contact,
  assistant,
  channels,
  templates,
  operations,
  statement,
} as const

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
export type SettingsTranslation = Texts<typeof en>
