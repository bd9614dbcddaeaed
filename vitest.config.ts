import { globSync, readFileSync } from 'node:fs'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { type Request, Response } from 'miniflare'
import { defineConfig } from 'vitest/config'

/** What `wrangler secret put` would give; none of it opens anything real. */
const testSecrets = {
  AUTH_SECRET: 'test-auth-secret-of-32-characters-or-more',
  ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  IDENTITY_KEY: 'test-identity-key-of-32-characters-or-more',
  WHATSAPP_APP_SECRET: 'test-app-secret',
  WHATSAPP_VERIFY_TOKEN: 'test-verify-token',
}

/** No test reaches the network: a request that nothing in the test answers fails and says so. */
function denyOutbound(request: Request): Response {
  return new Response(`Tests reach no network: ${request.method} ${request.url}`, { status: 502 })
}

/** The Worker's code in the runtime production has, with objects and a D1 of its own. */
function workerd() {
  return cloudflareTest(async () => ({
    wrangler: { configPath: './wrangler.toml' },
    miniflare: {
      bindings: {
        ...testSecrets,
        DEBOUNCE_MS: '0',
        TEST_MIGRATIONS: await readD1Migrations('migrations'),
      },
      outboundService: denyOutbound,
    },
  }))
}

/** Where the packages are bundled once: in the checkout itself, because two may share their packages' folder. */
const bundles = '.wrangler/vite'

const ofTheRuntime = /^(?:node|cloudflare):/

/** The packages of the Worker, by the names it imports them under. Type imports and data are left out. */
function packagesOfTheWorker(): string[] {
  const ours = globSync('src/**/*.ts', { exclude: ['src/local/**'] })
  const packageImport = /^(?:import|export) (?!type )[^'"]*? from '([^.'][^']*)'/gm
  const named = ours.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(packageImport)])
  return [...new Set(named.map(([, name = '']) => name))].filter(
    (name) => !ofTheRuntime.test(name) && !name.endsWith('.json'),
  )
}

const inWorkerd = {
  // Each runtime is sent every module it loads, one by one: a package of hundreds goes as one.
  deps: {
    optimizer: {
      ssr: {
        enabled: true,
        include: packagesOfTheWorker(),
        rolldownOptions: { external: [ofTheRuntime] },
      },
    },
  },
  // Alarms and back-offs run in real time.
  testTimeout: 30_000,
  // The first file of a slow machine compiles the Worker while it sets up.
  hookTimeout: 60_000,
  // Half of a file’s time is spent waiting for them.
  maxWorkers: 2,
  setupFiles: ['test/support/apply-migrations.ts', 'test/support/load-generation.ts'],
}

/**
 * Files that can share a runtime, which takes five seconds of a core to start: each of their tests makes a workspace of
 * its own, and none ends objects, changes the environment, or does the work of the clock, which is everybody's.
 */
const inOneWorld = [
  'test/worker/assistant/runtime.test.ts',
  'test/worker/channels/{telegram-files,web}.test.ts',
  'test/worker/conversation/{posting,reproducing}.test.ts',
  'test/worker/files/web-chat.test.ts',
  'test/worker/http/{chat,conversations,knowledge,problems,regression,schema,sellers,settings,sign-in,sockets,vault}.test.ts',
  'test/worker/learning/{erasure,imports,review}.test.ts',
  'test/worker/models/*.test.ts',
]

/** Rules alone, the house's own rules, the Worker in the runtime production has, the product in a browser. */
export default defineConfig({
  test: {
    // What goes well is logged too, for an operator: here it would hide what does not.
    onConsoleLog: (line, type) => type === 'stderr' || !line.startsWith('{"event":'),
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          exclude: ['test/unit/house/**'],
          // What is under test is loaded once in each process: what a file changed is undone after it.
          isolate: false,
          setupFiles: ['test/support/as-given.ts'],
          // Thousands of random cases on a slow machine are no failure.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'house',
          environment: 'node',
          include: ['test/unit/house/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [workerd()],
        cacheDir: bundles,
        test: { ...inWorkerd, name: 'worker', include: ['test/worker/**/*.test.ts'], exclude: inOneWorld },
      },
      {
        plugins: [workerd()],
        cacheDir: bundles,
        test: { ...inWorkerd, name: 'worker-together', include: inOneWorld, isolate: false },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          // Each file runs a whole product, which with its browser leaves a third of a small machine idle.
          maxWorkers: 2,
          // What drives the browser is large: it is loaded once.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // As patient as the browser: what is looked at again and again comes over the network, on a slow machine.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
