import type { LanguagePack } from '../pack.ts'
import { cues } from './cues.ts'
import { lexicon } from './lexicon.ts'
import { phrases } from './phrases.ts'

export const en: LanguagePack = {
  language: 'en',
  locale: 'en',
  disclosure: (assistant, seller) => `Hello! I'm ${assistant}, the AI assistant of ${seller}.`,
  handoff: {
    default: "I'm passing this on to {seller}, who will answer you here personally.",
    'asked-for-person': "Of course. I'm passing this conversation to {seller}, who will answer you here.",
    'custom-request': 'That deserves a look at your case, so {seller} will answer you here personally.',
    negotiation:
      'Prices are something {seller} decides personally, so I am passing your message on; the answer comes here.',
    'existing-order':
      'For anything about an order, {seller} will answer you here personally. I am passing this on.',
    'unreadable-content':
      "I can't open that kind of message, so I'm passing it to {seller}, who will answer you here.",
    'requirements-complete': 'Thank you, I have noted everything. {seller} will continue with you here.',
    misunderstanding: "I'm sorry I didn't get it. I'm passing this to {seller}, who will answer you here.",
    'language-not-ready':
      'Thank you for your message. I am passing it to {seller}, who will answer you here.',
  },
  revisions: { one: '# round of revisions', other: '# rounds of revisions' },
  noRevisions: 'no revisions',
  unlimitedRevisions: 'unlimited revisions',
  inSellersWords: (text) => `In the seller's own words: “${text}”`,
  suggestedReply: ({ client, seller, question }) =>
    [
      `Hi${client ? ` ${client}` : ''}, this is ${seller}. I have read your message.`,
      question ?? 'How would you like to go on?',
    ].join(' '),
  followUp: (seller) =>
    `Thank you for waiting. ${seller} is not available right now; your message is here for them to read.`,
  unavailable: (seller) =>
    `It may take ${seller} a little while to answer; your message is kept here until then.`,
  checkIn: (seller) => `Hello again! You asked to hear from ${seller} at a later time. How can I help you?`,
  choices: 'See options',
  lexicon,
  cues,
  phrases,
}
