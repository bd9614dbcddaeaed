import { build } from '../../src/local/build.ts'

/** Builds the product once, before the tests that run it whole. */
export const setup = build
