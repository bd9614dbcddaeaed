/**
 * Installs what `package-lock.json` names, when that changed since the last time. It runs before every
 * command, on whatever Node the machine has (20 or newer), so it is plain JavaScript without
 * dependencies; the command itself then runs on the Node that was just installed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const stamp = join(root, 'node_modules', '.foyer-installed')
const installedNode = join(root, 'node_modules', '.bin', 'node')
const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|E?TIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/
const offline =
  'What Foyer needs is not installed, and the npm registry was not reached: connect to the internet and run this again.'

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
  // Asked first, because offline an install retries for minutes before it says so.
  const ping = npm('ping', '--fetch-retries=1', '--fetch-retry-mintimeout=500', '--fetch-timeout=10000')
  if (ping.status !== 0 && unreachable.test(ping.stderr)) stop(offline)

  // `--no-save` keeps an npm of another version from rewriting the lock file.
  const installed = npm('install', '--no-save', '--include=dev', '--loglevel=error')
  if (installed.status !== 0) {
    stop(unreachable.test(installed.stderr) ? offline : `npm could not install:\n${installed.stderr.trim()}`)
  }
  if (spawnSync(installedNode, ['--version']).status !== 0) {
    stop('npm did not install the Node that Foyer runs on: delete node_modules and run this again.')
  }
  writeFileSync(stamp, wanted)
}

/** @param {string[]} args */
function npm(...args) {
  const program = process.env.npm_execpath
  const options = /** @type {const} */ ({ cwd: root, encoding: 'utf8' })
  const ended = program?.endsWith('.js')
    ? spawnSync(process.execPath, [program, ...args], options)
    : spawnSync('npm', args, options)
  if (ended.error)
    stop(`npm is needed to install what Foyer uses, and did not start: ${ended.error.message}.`)
  return ended
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
