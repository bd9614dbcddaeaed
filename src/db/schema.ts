/*
 * The tables of `migrations/`, as drizzle sees them, by area; a test compares the two. Instants are integers (ms).
 */

export * from './schema/assistant.ts'
export * from './schema/channels.ts'
export * from './schema/contacts.ts'
export * from './schema/conversations.ts'
export * from './schema/learning.ts'
export * from './schema/metering.ts'
export * from './schema/operations.ts'
export * from './schema/sign-in.ts'
export * from './schema/templates.ts'
export * from './schema/workspaces.ts'
