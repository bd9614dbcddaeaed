import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from './failure.ts'
import { takeLock } from './lock.ts'
import { inProject, projectRoot } from './project.ts'
import { runNode } from './run-node.ts'

/** Something built from sources, and built again when their content changes. */
type Product = {
  name: string
  /** Globs of all that its content depends on. */
  sources: string[]
  /** A file that exists once it was built. */
  result: string
  /** The Node programs that build it, one after the other. */
  steps: string[][]
}

const ui: Product = {
  name: 'ui',
  sources: ['ui/**/*', 'src/{protocol,domain}/**/*', 'vite.config.ts', 'package-lock.json'],
  result: 'dist/ui/index.html',
  steps: [['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']],
}

const bundleFolder = 'dist/worker'

/** Bundled as `wrangler deploy` has it bundled, so that a development machine, the size check and production have the same. */
const worker: Product = {
  name: 'worker',
  sources: [
    'src/!(local)/**/*',
    'src/*.ts',
    'src/local/{bundle,worker-config,write-worker-config}.ts',
    'wrangler.toml',
    'package-lock.json',
  ],
  result: `${bundleFolder}/index.js`,
  steps: [['src/local/bundle.ts'], ['src/local/write-worker-config.ts', `${bundleFolder}/config.json`]],
}

/** The bundled Worker, and what wrangler.toml says of it; relative to the project. */
export const workerBundle = {
  folder: bundleFolder,
  script: worker.result,
  config: `${bundleFolder}/config.json`,
}

/** Paths of a Worker's modules: its entry, and the chunks it imports, which lie beside it. */
export function modulesOf(entry: string): string[] {
  return [entry, ...globSync(join(dirname(entry), 'chunks', '*.js'))]
}

/** A build takes seconds: the one of another command is worth waiting for. */
const otherBuildMs = 120_000

/** Builds the hub, the widget and the Worker where sources changed. Throws `Failure` when one does not build. */
export async function build(): Promise<void> {
  // Wrangler wants the folder of the assets to exist, also while the first ones are being built.
  mkdirSync(inProject('dist', 'ui'), { recursive: true })
  const lock = await takeLock(inProject('dist', '.lock'), otherBuildMs)
  if (lock === null)
    throw new Failure('Another command has been building for minutes: stop it and try again.')
  try {
    await Promise.all([buildProduct(ui), buildProduct(worker)])
  } finally {
    lock.release()
  }
}

async function buildProduct(product: Product): Promise<void> {
  const stamp = inProject('dist', `.${product.name}-built`)
  const wanted = fingerprint(product.sources)
  const built = existsSync(inProject(product.result)) && existsSync(stamp)
  if (built && readFileSync(stamp, 'utf8') === wanted) return
  rmSync(stamp, { force: true })
  console.log(`Building the ${product.name} ...`)
  for (const step of product.steps) {
    const { code, output } = await runNode(step, 'kept')
    if (code !== 0)
      throw new Failure(`${output.trim()}\n\nThe ${product.name} could not be built: see above.`)
  }
  writeFileSync(stamp, wanted)
}

/** A digest of the names and contents of the files that `globs` match, and of where the project is. */
export function fingerprint(globs: string[]): string {
  const hash = createHash('sha256').update(projectRoot)
  const entries = globSync(globs, { cwd: projectRoot, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`)
  for (const file of [...new Set(files)].sort()) {
    hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}
