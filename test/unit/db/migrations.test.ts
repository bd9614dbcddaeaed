import { globSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { inProject, projectRoot } from '../../../src/local/project.ts'

const migrations = globSync('migrations/*.sql', { cwd: projectRoot }).sort()

/** A database as these versions of the product left it. */
function migrate(database: DatabaseSync, from: number, to: number): void {
  for (const file of migrations.slice(from, to)) database.exec(readFileSync(inProject(file), 'utf8'))
}

/** A database of version 17 with an import of two chats that was kept; `again`: it has come once more, and waits. */
function withAnImport({ again }: { again: boolean }): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  migrate(database, 0, 17)
  const report = { chats: 2, kept: 2, messages: 2, outsideWindow: 0, beyondLimit: 0 }
  database
    .prepare(
      `INSERT INTO learning_import (workspace_id, id, format, imported_by, imported_at, report)
       VALUES ('studio', 'piece', 'whatsapp', 'provider', 1, ?)`,
    )
    .run(JSON.stringify(report))
  if (again) {
    const thread = { messages: [{ at: 1, from: 'client', text: 'Oi' }] }
    database
      .prepare(
        `INSERT INTO past_chats (workspace_id, id, threads, arrived_at) VALUES ('studio', 'piece', ?, 2)`,
      )
      .run(JSON.stringify([thread, thread]))
  }
  return database
}

const learned = (database: DatabaseSync) => database.prepare(`SELECT learned FROM learning_import`).get()

/** What taking the personal data out of all that waits does to the count. */
function learnWhatWaits(database: DatabaseSync): void {
  database.exec(
    `UPDATE learning_import SET learned = learned + (SELECT coalesce(sum(json_array_length(chats)), 0) FROM raw_chats);
     DELETE FROM raw_chats`,
  )
}

test('an import that was kept stays learned', () => {
  const database = withAnImport({ again: false })
  migrate(database, 17, migrations.length)
  expect(learned(database)).toEqual({ learned: 2 })
})

test('one that waits once more counts as learned once, when it has been', () => {
  const database = withAnImport({ again: true })
  migrate(database, 17, migrations.length)
  learnWhatWaits(database)
  expect(learned(database)).toEqual({ learned: 2 })
})

test('one that was counted twice meanwhile is counted once', () => {
  const database = withAnImport({ again: true })
  migrate(database, 17, 18)
  learnWhatWaits(database)
  expect(learned(database)).toEqual({ learned: 4 })
  migrate(database, 18, migrations.length)
  expect(learned(database)).toEqual({ learned: 2 })
})
