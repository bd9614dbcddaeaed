/** What a reply must be about to be right; see `isRight` in the test beside this. */
export type Expectation =
  | 'price'
  | 'packages'
  | 'includes'
  | 'delivery'
  | 'rush'
  | 'revisions'
  | 'unlimited'
  | 'services'
  | 'extras'
  | 'payment'
  | 'process'
  | 'portfolio'
  | 'ownership'
  | 'file-formats'
  | 'location'
  | 'experience'
  | 'declined'
  | 'bot'
  | 'courtesy'

/** Sentences of one language for the demo seller, in the words of strangers to the training seeds. */
export type HeldOut = {
  answer: readonly (readonly [Expectation, string])[]
  person: readonly string[]
  handOff: readonly string[]
}
