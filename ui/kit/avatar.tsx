import { User } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { initials } from './format.ts'

const tints = 5

/** The same tint for the same id, always. */
function tintOf(id: string): number {
  let sum = 0
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973
  return (sum % tints) + 1
}

/** Decoration beside a name that is written out: hidden from assistive technology. */
export function Avatar(props: {
  id: string
  name: string | null
  size?: 'small' | 'large'
  children?: ComponentChildren
}) {
  const letters = props.name ? initials(props.name) : ''
  return (
    <span class={`avatar tint-${tintOf(props.id)} ${props.size ?? ''}`} aria-hidden="true">
      {letters || <User size={props.size === 'large' ? 24 : 16} />}
      {props.children}
    </span>
  )
}
