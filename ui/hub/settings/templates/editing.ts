import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type {
  StandardTemplate,
  Template,
  TemplateHeader,
  TemplateView,
} from '../../../../src/protocol/templates.ts'

/** What the parts of the editor share. */
export type Editing = {
  template: Template
  /** To another, or from what it is by then. */
  change: (next: Template | ((now: Template) => Template)) => void
  /** The business number by which files are uploaded. */
  channelId: string
}

const EditingContext = createContext<Editing | null>(null)
export const EditingProvider = EditingContext.Provider

export function useTemplateEditor(): Editing {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('useTemplateEditor needs an editor above it')
  return editing
}

/** An empty template in a language. */
export function emptyTemplate(language: string): StandardTemplate {
  return {
    name: '',
    language,
    category: 'utility',
    header: { kind: 'none' },
    body: '',
    footer: '',
    buttons: [],
    examples: {},
  }
}

/** The same words under a name of their own; `names` are the ones in use. */
export function copyOf(template: Template, names: readonly string[]): Template {
  const base = template.name.replace(/_copy(_\d+)?$/, '')
  const free = [
    `${base}_copy`,
    ...Array.from({ length: names.length + 1 }, (_, n) => `${base}_copy_${n + 2}`),
  ]
  return { ...template, name: free.find((name) => !names.includes(name)) ?? base }
}

/** With the file its reviewers see; as it is once it has no header of that kind any more. */
export function withSample(template: Template, kind: TemplateHeader['kind'], sample: string): Template {
  if (template.category === 'authentication') return template
  const { header } = template
  return 'sample' in header && header.kind === kind
    ? { ...template, header: { ...header, sample } }
    : template
}

/** A template turned into one of another category; what both have is kept. */
export function inCategory(template: Template, category: Template['category']): Template {
  const { name, language } = template
  if (category === 'authentication') {
    return { name, language, category, securityAdvice: true, expiresInMinutes: null }
  }
  const words = template.category === 'authentication' ? emptyTemplate(language) : template
  return { ...words, name, language, category }
}

/** The words a row has, or those of an empty one. */
export function wordsOf(row: TemplateView | null, language: string): Template {
  return row?.content ?? emptyTemplate(language)
}
