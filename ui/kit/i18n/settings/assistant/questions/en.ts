/** The seller's own test questions, and how all of them go, in English. */
export const questions = {
  own: 'Your test questions',
  ownText: 'They are asked each time you publish. You are told when one that went well goes wrong.',
  none: 'None yet. Add what clients ask most, and what must never be answered wrongly.',
  text: 'A client asks',
  expected: 'A good reply',
  kinds: {
    answers: 'Answers without you',
    says: 'Says these words',
    cites: 'Rests on certain records',
    declines: 'Says that you do not do it',
    'hands-off': 'Passes the client on to you',
  },
  words: 'Words it has to say',
  add: 'Add the question',
  remove: 'Remove the question “{{question}}”',
  now: 'How it does now',
  nowText_one:
    'Asks the draft your questions, {{count}} that follows from what it knows, and the safety questions.',
  nowText_other:
    'Asks the draft your questions, {{count}} that follow from what it knows, and the safety questions.',
  run: 'Ask them all',
  passed: 'Went well',
  failed: 'Went wrong',
  allPassed_one: 'The one question went well.',
  allPassed_other: 'All {{count}} questions went well.',
  someFailed_one: '{{failed}} of {{count}} question went wrong:',
  someFailed_other: '{{failed}} of {{count}} questions went wrong:',
} as const
