import { useEffect, useRef, useState } from 'preact/hooks'

/**
 * What the chat page and the page that frames it say to each other. Nothing in it is secret: any site
 * may frame a chat.
 */
export type FromHost = { foyer: 'shown' | 'hidden' }
export type FromChat = { foyer: 'close' } | { foyer: 'unread'; count: number }

/** The chat's side: whether the host shows us, and the way to tell it things once it has made itself known. */
export function useHost(): { shown: boolean; tell: (message: FromChat) => void } {
  const framed = window.parent !== window
  const [shown, setShown] = useState(!framed)
  const origin = useRef<string | null>(null)
  useEffect(() => {
    const listen = (event: MessageEvent<FromHost>): void => {
      if (event.source !== window.parent || !framed) return
      if (event.data?.foyer !== 'shown' && event.data?.foyer !== 'hidden') return
      origin.current = event.origin
      setShown(event.data.foyer === 'shown')
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [framed])
  const tell = (message: FromChat): void => {
    if (origin.current !== null) window.parent.postMessage(message, origin.current)
  }
  return { shown, tell }
}
