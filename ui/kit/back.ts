/** Whether the page before this one, in this tab, is at `path`. Browsers without the Navigation API (2025 and older) do not tell. */
export function cameFrom(path: string): boolean {
  if (!('navigation' in globalThis)) return false
  const here = navigation.currentEntry?.index ?? -1
  return navigation.entries()[here - 1]?.url === new URL(path, location.href).href
}

/**
 * What a link that leads back does when one came from where it leads: it goes back, as the browser's own button would.
 * Another entry on top would have that button return here.
 */
export function goBack(event: MouseEvent): void {
  const { currentTarget: link } = event
  if (!(link instanceof HTMLAnchorElement) || event.button !== 0) return
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !cameFrom(link.href)) return
  event.preventDefault()
  // The router follows every click that reaches it.
  event.stopPropagation()
  history.back()
}
