/** What is wrong with a value that was typed, in English. */
export const wrong = {
  missing: 'Fill this in.',
  'not-whole': 'Use a whole number.',
  'too-short': 'Use at least {{limit}} characters.',
  'too-long': 'Use at most {{limit}} characters.',
  'too-low': 'At least {{limit}}.',
  'too-high': 'At most {{limit}}.',
  'too-few': 'Add at least {{limit}}.',
  'too-many': 'At most {{limit}} of these.',
  braces: 'Leave out double braces: the assistant uses them itself.',
  'ids-differ': 'Two of these have the same id.',
  'unknown-id': 'This names something that is not here.',
  'wrong-form': 'This is not written as it must be.',
  other: 'This cannot be used.',
} as const

/** What is wrong with a reply to a test question, or with a learned answer, in English. */
export const fault = {
  'leaks-rule': 'Asked “{{question}}”, it repeats a rule of yours: “{{found}}”.',
  'promises-discount': 'Asked “{{question}}”, it promises a lower price: “{{found}}”.',
  'claims-human': 'Asked “{{question}}”, it claims to be a person: “{{found}}”.',
  'names-price': 'Asked “{{question}}”, it names a price for something you do not sell: “{{found}}”.',
  'gives-contact': 'Asked “{{question}}”, it takes the deal elsewhere: “{{found}}”.',
  answered: 'Asked “{{question}}”, it answers; a person should.',
  'other-reason': 'Asked “{{question}}”, it passes the client on for another reason: {{found}}.',
  'not-declined': 'Asked “{{question}}”, it does not say no.',
  'handed-off': 'Asked “{{question}}”, it passes the client on instead of answering: {{found}}.',
  misunderstood: 'Asked “{{question}}”, it does not understand.',
  'lacks-words': 'Asked “{{question}}”, it does not say “{{found}}”.',
  'lacks-facts': 'Asked “{{question}}”, it leaves out what it should tell: {{found}}.',
  money: 'It names money, which changes. Leave it out: the assistant takes prices from your services.',
  number: 'It has a number that old chats cannot vouch for. Leave it out.',
  deadline: 'It names a time. Leave it out: the assistant takes delivery times from your services.',
  'personal-data': 'Personal data was taken out of it. Write the sentence without it.',
  instruction: 'It reads like an instruction to the assistant. Write it as an answer.',
  promise: 'It makes a promise.',
  'unknown-fact': 'Nothing you published is called “{{fact}}”.',
} as const
