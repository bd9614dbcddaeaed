declare namespace Cloudflare {
  interface Env {
    /** Given by vitest.config.ts, applied before each file of tests. */
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}
