/** Longest client text a turn reads, in UTF-16 units; what is beyond is kept in the conversation, not read. */
const readableLength = 4000

/** Zero-width and direction controls, soft hyphens, tag characters: invisible, and used to hide instructions. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u{E0000}-\u{E007F}]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g

/** A client's text in one spelling: compatibility forms composed (NFKC), invisible characters gone, capped. */
export function normalise(text: string): string {
  return text
    .toWellFormed()
    .slice(0, readableLength)
    .normalize('NFKC')
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(controls, ' ')
    .slice(0, readableLength)
    .toWellFormed()
    .trim()
}
