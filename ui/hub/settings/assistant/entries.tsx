import { ChevronRight, Plus, Trash2 } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { replacedAt, withoutAt } from './editing.ts'

type Props<Entry> = {
  /** Where the list is in the document. */
  path: string
  entries: readonly Entry[]
  keyOf: (entry: Entry) => string
  titleOf: (entry: Entry) => string
  /** What stands at the end of its line. */
  aside?: (entry: Entry) => ComponentChildren
  /** What its line says while it has no title, what adds one and what takes one away. */
  words: { unnamed: string; add: string; remove: string }
  /** The API takes as many. */
  most: number
  add: () => Entry
  onChange: (entries: Entry[]) => void
  /** What taking one away changes beside the list, if it does. */
  onRemove?: (entry: Entry) => void
  children: (entry: Entry, path: string, onChange: (entry: Entry) => void) => ComponentChildren
}

/** Things of a list, each folded to a line until it is opened, and the button that adds one. */
export function Entries<Entry>(props: Props<Entry>) {
  const { path, entries, keyOf, titleOf, words, onChange } = props
  return (
    <>
      {entries.map((entry, index) => (
        <Fold key={keyOf(entry)} title={titleOf(entry)} unnamed={words.unnamed} aside={props.aside?.(entry)}>
          {props.children(entry, `${path}.${index}`, (changed) =>
            onChange(replacedAt(entries, index, changed)),
          )}
          <button
            type="button"
            class="button quiet fold-remove"
            onClick={() =>
              props.onRemove === undefined ? onChange(withoutAt(entries, index)) : props.onRemove(entry)
            }
          >
            <Trash2 size={16} />
            {words.remove}
          </button>
        </Fold>
      ))}
      {entries.length < props.most && (
        <button type="button" class="button" onClick={() => onChange([...entries, props.add()])}>
          <Plus size={16} />
          {words.add}
        </button>
      )}
    </>
  )
}

/** One that has no title yet is open: somebody has just added it. */
function Fold(props: {
  title: string
  unnamed: string
  aside: ComponentChildren
  children: ComponentChildren
}) {
  const [isNew] = useState(props.title === '')
  return (
    <details class="fold" open={isNew}>
      <summary>
        <ChevronRight size={16} />
        <strong dir="auto">{props.title || props.unnamed}</strong>
        {props.aside}
      </summary>
      <div class="fold-fields">{props.children}</div>
    </details>
  )
}
