import { useEffect, useState } from 'preact/hooks'

type Links = typeof import('./links.ts')
/** Read once, with the first text that may hold an address. */
let links: Links | null = null

/** What a person wrote: text and only text, in which web and mail addresses can be followed. */
export function Words({ children: text }: { children: string }) {
  const mayLink = /\S[.:@]\S/.test(text)
  const [, setRead] = useState(links)
  useEffect(() => {
    if (!mayLink) return
    if (links !== null) return setRead(links)
    void import('./links.ts').then(
      (module) => {
        links = module
        setRead(module)
      },
      // Offline: the text is there all the same, and the next one tries again.
      () => undefined,
    )
  }, [mayLink])
  return (
    <p class="words" dir="auto">
      {mayLink && links !== null
        ? links.stretchesOf(text).map((stretch, index) =>
            stretch.href === undefined ? (
              stretch.text
            ) : (
              <a key={index} href={stretch.href} target="_blank" rel="noopener noreferrer nofollow">
                {stretch.text}
              </a>
            ),
          )
        : text}
    </p>
  )
}
