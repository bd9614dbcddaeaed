import { resolve } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

const ui = resolve(import.meta.dirname, 'ui')
const outDir = resolve(import.meta.dirname, 'dist/ui')

/**
 * Three builds into `dist/ui`: the hub, the page of the web chat (both with hashed assets, apart so that neither is cut
 * up for the other's sake), and the embeddable `widget.js`, which other sites load by a name that never changes and as
 * a classic script.
 */
export default defineConfig(({ command }) => {
  // A build is for production whoever starts it: under a test runner, Vite would make a development one.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    root: ui,
    plugins: [preact({ reactAliasesEnabled: false })],
    build: { target: 'baseline-widely-available', modulePreload: { polyfill: false } },
    environments: {
      client: {
        build: {
          outDir,
          emptyOutDir: true,
          // Fonts and pictures stay files: the content security policy allows no data: URL for them.
          assetsInlineLimit: 0,
          rolldownOptions: {
            input: resolve(ui, 'index.html'),
            // Else what a later screen shares with the first is a file of its own, and there are dozens.
            output: { codeSplitting: { groups: [{ name: 'hub', tags: ['$initial'] }] } },
          },
        },
      },
      chat: {
        consumer: 'client',
        build: {
          outDir,
          emptyOutDir: false,
          copyPublicDir: false,
          assetsInlineLimit: 0,
          rolldownOptions: { input: resolve(ui, 'chat.html') },
        },
      },
      widget: {
        consumer: 'client',
        build: {
          outDir,
          emptyOutDir: false,
          copyPublicDir: false,
          rolldownOptions: {
            input: resolve(ui, 'widget/embed.ts'),
            output: { format: 'iife', entryFileNames: 'widget.js' },
          },
        },
      },
    },
    builder: {
      async buildApp(builder) {
        for (const environment of Object.values(builder.environments)) {
          if (environment.name !== 'ssr') await builder.build(environment)
        }
      },
    },
  }
})
