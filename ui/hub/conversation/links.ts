import { find } from 'linkifyjs'

/** A stretch of a text; one with an address can be followed. */
export type Stretch = { text: string; href?: string }

/** The schemes a page may open for a client's words. */
const followed = /^(https?|mailto):/i

/** Without a scheme, sentences that lack a space ("gracias.Si") and names of files ("arte.zip") look like addresses. */
const surely = /^[Ww]ww\.|[@/]|\.(com|net|org)(\.[a-z]{2})?$/

/** A text cut at its web and mail addresses. Joined, its stretches are the text again. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const { start, end, href } of find(text, { defaultProtocol: 'https' })) {
    if (!followed.test(href) || !surely.test(text.slice(start, end))) continue
    if (start > from) stretches.push({ text: text.slice(from, start) })
    stretches.push({ text: text.slice(start, end), href })
    from = end
  }
  if (from < text.length) stretches.push({ text: text.slice(from) })
  return stretches
}
