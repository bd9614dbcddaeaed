import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { basename } from 'node:path'
import { z } from 'zod'
import { modulesOf } from '../../src/local/build.ts'
import { attach, type Isolate } from './inspector.ts'

const Node = z.object({
  id: z.number(),
  callFrame: z.object({
    functionName: z.string(),
    url: z.string(),
    lineNumber: z.number(),
    columnNumber: z.number(),
  }),
  children: z.array(z.number()).optional(),
})
const Profile = z.object({
  nodes: z.array(Node),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
})
type Profile = z.infer<typeof Profile>

/** How often V8 looks at what runs, microseconds. */
const intervalUs = 250
/** What V8 calls the time in which no JavaScript of the isolate ran: another isolate's, or the runtime's own. */
const outside = new Set(['(idle)', '(program)', '(root)'])

/** Records what an isolate does while `work` runs. */
export async function profiled(isolate: Isolate, work: () => Promise<void>): Promise<Profile> {
  const inspector = await attach(isolate)
  try {
    await inspector.call('Profiler.enable')
    await inspector.call('Profiler.setSamplingInterval', { interval: intervalUs })
    await inspector.call('Profiler.start')
    await work()
    return z.object({ profile: Profile }).parse(await inspector.call('Profiler.stop')).profile
  } finally {
    inspector.close()
  }
}

/**
 * Time of a profile by folder of `src`, ms: what a library or the runtime does counts for the folder that called it,
 * and '' has what none of them did. The source maps lie beside the modules of `entry`; without it all is ''.
 */
export function byFolder(profile: Profile, entry: string | null): Map<string, number> {
  const maps = new Map(
    (entry === null ? [] : modulesOf(entry))
      // The bundler's own helpers come from no source.
      .filter((path) => existsSync(`${path}.map`))
      .map((path) => [basename(path), new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')))]),
  )
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  )
  const folders = new Map<number, string>()
  const folderOf = (id: number | undefined): string => {
    const node = id === undefined ? undefined : nodes.get(id)
    if (id === undefined || node === undefined) return ''
    const known = folders.get(id)
    if (known !== undefined) return known
    const { url, lineNumber, columnNumber } = node.callFrame
    const found = lineNumber < 0 ? undefined : maps.get(basename(url))?.findEntry(lineNumber, columnNumber)
    const source = found && 'originalSource' in found ? `${found.originalSource}` : ''
    const own = source.includes('node_modules') ? undefined : /(?:^|\/)(src\/\w+)\//.exec(source)?.[1]
    const folder = own ?? folderOf(parents.get(id))
    folders.set(id, folder)
    return folder
  }
  const times = new Map<string, number>()
  for (const [at, id] of profile.samples.entries()) {
    if (outside.has(nodes.get(id)?.callFrame.functionName ?? '')) continue
    const folder = folderOf(id)
    // An isolate that was left is not looked at: what passed until it was entered again is not the sample's.
    const tookUs = Math.min(profile.timeDeltas[at] ?? 0, 2 * intervalUs)
    times.set(folder, (times.get(folder) ?? 0) + tookUs / 1000)
  }
  return times
}
