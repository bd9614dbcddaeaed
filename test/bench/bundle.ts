import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../src/local/failure.ts'
import { inProject } from '../../src/local/project.ts'
import { runNode } from '../../src/local/run-node.ts'
import { readWorkerConfig } from '../../src/local/worker-config.ts'

/** Bundles a Worker of the benchmark as the product's is bundled; returns the script's path. */
export async function bundle(name: string): Promise<string> {
  const folder = inProject('dist', 'bench', name)
  mkdirSync(folder, { recursive: true })
  const config = join(folder, 'wrangler.json')
  const { compatibilityDate, compatibilityFlags } = readWorkerConfig().options
  writeFileSync(
    config,
    JSON.stringify({
      name,
      main: inProject('test', 'bench', 'workers', `${name}.ts`),
      compatibility_date: compatibilityDate,
      compatibility_flags: compatibilityFlags,
    }),
  )
  const { code, output } = await runNode(
    [
      'node_modules/wrangler/bin/wrangler.js',
      ...['deploy', '--dry-run', '--minify', '--config', config, '--outdir', folder],
    ],
    'kept',
  )
  if (code !== 0) throw new Failure(`The Worker ${name} could not be bundled:\n${output}`)
  return join(folder, `${name}.js`)
}
