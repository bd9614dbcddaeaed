import type { Choices } from '../../domain/choices.ts'
import { inWords, shortened } from '../choice-words.ts'

/** WhatsApp's limits in characters, counted here in UTF-16 units, which are never fewer (Meta, 2026-11). */
const text = 4096
const replyButtons = { most: 3, body: 1024, title: 20 }
const list = { rows: 10, body: 4096, label: 20, title: 24, description: 72 }

/**
 * A text with choices as WhatsApp takes it: up to three short ones are reply buttons, up to ten are a list whose rows
 * hold in small print what does not fit their title, and all others stand in the text (Meta, "Interactive reply
 * buttons messages" and "Interactive list messages").
 */
export function choicesBody(body: string, choices: Choices): Record<string, unknown> {
  const interactive = buttonsOf(body, choices) ?? listOf(body, choices)
  return interactive === null
    ? { type: 'text', text: { body: inWords(body, choices, text) } }
    : { type: 'interactive', interactive: { body: { text: body }, ...interactive } }
}

type Interactive = { type: 'button' | 'list'; action: Record<string, unknown> }

function buttonsOf(body: string, { options }: Choices): Interactive | null {
  const fits =
    body.length <= replyButtons.body &&
    options.length <= replyButtons.most &&
    options.every(({ title }) => title.length <= replyButtons.title)
  if (!fits) return null
  return {
    type: 'button',
    action: { buttons: options.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) },
  }
}

function listOf(body: string, { label, options }: Choices): Interactive | null {
  const rows = options.map(({ id, title }) => {
    const short = shortened(title, list.title)
    return { id, title: short, ...(short !== title && { description: title }) }
  })
  const fits =
    body.length <= list.body &&
    rows.length <= list.rows &&
    new Set(rows.map(({ title }) => title)).size === rows.length &&
    options.every(({ title }) => title.length <= list.description)
  if (!fits) return null
  const title = shortened(label, list.label)
  return { type: 'list', action: { button: title, sections: [{ title, rows }] } }
}
