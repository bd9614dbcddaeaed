/** One contact over all channels: its conversations, merging and taking apart. */
export const contact = {
  title: 'Contact',
  seller: 'Also a seller',
  sellerHint: 'The assistant never answers other sellers.',
  peopleOnly: 'People only',
  peopleOnlyHint: 'The assistant never answers this contact.',
  conversations: 'Conversations with this contact',
  here: 'This one',
  merged: 'Merged contacts',
  mergedSince: 'Since {{time}}',
  merge: 'Merge with another contact…',
  undo: 'Take apart',
  mergeTitle: 'Merge contacts',
  mergeText:
    'Choose who is the same person. Conversations on the same channel become one, with all messages; you can take them apart again.',
  search: 'Name or number',
  nobody: 'Nobody found.',
  visitor: 'A web visitor',
  confirm: 'Merge',
  cancel: 'Cancel',
  done: 'They are one contact now.',
  undoTitle: 'Take {{name}} apart?',
  undoText:
    'Each gets its own addresses and messages back. What was written while they were one stays in this conversation.',
  undoConfirm: 'Take apart',
  undone: 'They are two contacts again.',
  erase: 'Erase this contact…',
  eraseTitle: 'Erase {{name}}?',
  eraseText:
    'Everything about this person is deleted for good: name and addresses, every conversation on every channel, and files. This cannot be undone. The statement keeps its figures, without saying whose they are.',
  eraseConfirm: 'Erase for good',
  erased: 'Erased.',
} as const
