/**
 * Bundles the Worker into `dist/worker`: `index.js`, and beside it the chunks it imports when they are needed. One
 * module of all, as wrangler's own bundler makes it, took a new isolate a tenth of a second longer to its first answer
 * (workerd, November 2026).
 *
 * Usage: `node src/local/bundle.ts`
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import { workerBundle } from './build.ts'
import { inProject } from './project.ts'

const folder = inProject(workerBundle.folder)

// Names of chunks hold a hash of their content: those of the last build would be uploaded too.
rmSync(join(folder, 'chunks'), { recursive: true, force: true })
await build({
  cwd: inProject(),
  input: { index: 'src/index.ts' },
  platform: 'browser',
  external: /^(cloudflare|node):/,
  resolve: { conditionNames: ['workerd', 'worker', 'browser', 'module', 'import'] },
  transform: { target: 'es2024', define: { 'process.env.NODE_ENV': '"production"' } },
  output: {
    dir: folder,
    minify: true,
    // A log line names the function in which something failed: it is to be found in the source.
    keepNames: true,
    sourcemap: true,
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
})
