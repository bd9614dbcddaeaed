/** Made when the first text has to be cut: it takes 20 ms of CPU (V8, November 2026). */
let segmenter: Intl.Segmenter | null = null

/** Where the sign that a reader sees at `at` begins; positions in UTF-16 units. */
export function startOfSign(text: string, at: number): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return segmenter.segment(text).containing(at)?.index ?? at
}
