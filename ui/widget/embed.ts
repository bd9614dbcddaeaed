/**
 * The script other sites load: `<script src="https://…/widget.js" data-workspace="demo" async></script>`.
 * It puts a bubble in the corner, and the chat page in a frame of our own origin behind it, so that
 * neither the site's scripts can read the chat nor the chat touch the site. It needs no eval, no inline
 * style and no HTML strings, so that it works under a strict content security policy.
 */

import css from './embed.css?inline'
import type { FromChat, FromHost } from './frame.ts'
import { fill, textsFor } from './texts.ts'

function svg(path: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg'
  const icon = document.createElementNS(namespace, 'svg')
  icon.setAttribute('viewBox', '0 0 24 24')
  icon.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(namespace, 'path')
  line.setAttribute('d', path)
  icon.append(line)
  return icon
}

function mount(origin: string, workspace: string): void {
  const { texts } = textsFor(navigator.languages)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]

  const launcher = document.createElement('button')
  launcher.type = 'button'
  const badge = document.createElement('span')
  badge.hidden = true
  launcher.append(svg('M4 20l1.2-4.2A8 8 0 1 1 8.3 19z'), badge)
  root.append(launcher)

  let frame: HTMLIFrameElement | null = null
  let loaded = false
  let shown = false
  const tell = (): void => {
    const message: FromHost = { foyer: shown ? 'shown' : 'hidden' }
    if (loaded) frame?.contentWindow?.postMessage(message, origin)
  }
  const createFrame = (): HTMLIFrameElement => {
    const created = document.createElement('iframe')
    created.title = fill(texts.title, { workspace })
    created.src = `${origin}/chat/${encodeURIComponent(workspace)}?embed=1`
    created.addEventListener('load', () => {
      loaded = true
      tell()
    })
    root.prepend(created)
    return created
  }
  const show = (visible: boolean): void => {
    shown = visible
    if (visible) frame ??= createFrame()
    if (frame) frame.hidden = !visible
    launcher.ariaExpanded = String(visible)
    launcher.ariaLabel = visible ? texts.close : texts.open
    tell()
    if (visible) frame?.focus()
    else launcher.focus()
  }
  const showUnread = (count: number): void => {
    badge.hidden = count === 0
    badge.textContent = count > 9 ? '9+' : String(count)
  }

  launcher.ariaLabel = texts.open
  launcher.ariaExpanded = 'false'
  launcher.addEventListener('click', () => show(!shown))
  addEventListener('message', (event: MessageEvent<FromChat>) => {
    if (event.origin !== origin || !frame || event.source !== frame.contentWindow) return
    if (event.data.foyer === 'close') show(false)
    if (event.data.foyer === 'unread') showUnread(event.data.count)
  })
  document.body.append(host)
}

const script = document.currentScript
if (script instanceof HTMLScriptElement) {
  const workspace = script.dataset.workspace
  const { origin } = new URL(script.src)
  if (!workspace) console.error('Foyer: the script lacks data-workspace')
  else if (document.body) mount(origin, workspace)
  else addEventListener('DOMContentLoaded', () => mount(origin, workspace))
}
