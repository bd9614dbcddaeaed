/**
 * Installs what `package-lock.json` names, when that changed since the last time. It runs before every
 * command, on whatever Node the machine has (20 or newer), so it is plain JavaScript without
 * dependencies; the command itself then runs on the Node that was just installed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const stamp = join(root, 'node_modules', '.foyer-installed')
const installedNode = join(root, 'node_modules', '.bin', 'node')
const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex')

if (!isInstalled()) install()

function isInstalled() {
  return existsSync(installedNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
}

function install() {
  console.log('Installing what Foyer needs (only when it changed) ...')
  // `--no-save` keeps an npm of another version from rewriting the lock file.
  const args = [
    'install',
    '--no-save',
    '--include=dev',
    '--loglevel=error',
    '--fetch-retry-mintimeout=500',
    '--fetch-retry-factor=2',
  ]
  const npm = process.env.npm_execpath
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: root, encoding: 'utf8' })

  if (result.error)
    stop(`npm is needed to install what Foyer uses, and it did not start (${result.error.message}).`)
  if (result.status !== 0) {
    const output = result.stderr + result.stdout
    if (unreachable.test(output)) {
      stop('The npm registry was not reached. Connect to the internet once and run this again.')
    }
    stop(`npm could not install what Foyer uses:\n${output.trim()}`)
  }
  if (spawnSync(installedNode, ['--version']).status !== 0) {
    stop(
      'npm finished, but the Node that Foyer runs on was not installed. Delete node_modules and run this again.',
    )
  }
  writeFileSync(stamp, wanted)
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
