const prefix = 'foyer.unsaved.'

/** What was typed into a form and not saved when the page was last left, in this tab; undefined when nothing was. */
export function readUnsaved(form: string, storage: Storage = sessionStorage): unknown {
  const text = storage.getItem(prefix + form)
  return text === null ? undefined : JSON.parse(text)
}

/** Keeps what is typed into a form until it is saved; null forgets it. */
export function writeUnsaved(form: string, values: object | null, storage: Storage = sessionStorage): void {
  if (values === null) storage.removeItem(prefix + form)
  else storage.setItem(prefix + form, JSON.stringify(values))
}
