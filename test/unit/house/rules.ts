import type { Import } from './imports.ts'

/** Which folders each folder may import, beside itself. `ui` is the folder beside `src`. */
const allowed: Record<string, readonly string[]> = {
  domain: [],
  protocol: ['domain'],
  channels: ['domain', 'protocol'],
  assistant: ['domain', 'protocol'],
  db: ['domain', 'protocol'],
  ui: ['protocol'],
}

/** Folders whose code runs as Durable Objects; others see of them the files that describe their calls. */
const objects = ['conversation', 'desk', 'budget', 'campaign', 'jobs']
const callFiles = ['rpc.ts', 'audience.ts']

/** Why an import breaks a rule of the house, or null when it breaks none. */
export function breach({ from, to }: Import): string | null {
  const source = folderOf(from)
  const target = folderOf(to)
  if (source === 'local') return null
  if (to.startsWith('node:')) return `${from} imports ${to}: it runs where there are Web APIs only`
  if (target === null || target === source) return null
  if (target === 'test' || target === 'local') return `${from} imports ${to}, which is never shipped`
  const may = source === null ? null : allowed[source]
  if (may && !may.includes(target)) {
    return `${from} imports ${to}: ${source} may import ${may.join(' and ') || 'no other folder'}`
  }
  if (target === 'http' && source !== 'index.ts') return `${from} imports ${to}: nothing builds on http`
  if (
    objects.includes(target) &&
    source !== 'index.ts' &&
    !callFiles.some((file) => to.endsWith(`/${file}`))
  ) {
    return `${from} imports ${to}: others see an object by its calls alone (${callFiles.join(', ')})`
  }
  return null
}

/** `src/db/members.ts` is in `db`, `ui/hub/x.tsx` in `ui`; null for what is no file of ours. */
function folderOf(path: string): string | null {
  const [top, next] = path.split('/')
  if (top === 'src') return next ?? null
  return top === 'ui' || top === 'test' ? top : null
}
