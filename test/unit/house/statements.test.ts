import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inProject, projectRoot } from '../../../src/local/project.ts'
import { interpolated } from './statements.ts'

/**
 * Modules that compose statements of tables, columns and clauses their own code chose. Whoever adds one has made sure
 * that no value is among them.
 */
const composing = [
  'src/conversation/store.ts',
  'src/db/contact-search.ts',
  'src/db/learning/jobs.ts',
  'src/db/overdue.ts',
  'src/db/projection.ts',
  'src/db/templates/news.ts',
  'src/jobs/learning/store.ts',
]

it('No statement of SQL has anything in it that somebody else wrote', () => {
  const files = globSync('src/**/*.ts', { cwd: projectRoot }).filter((file) => {
    const source = readFileSync(inProject(file), 'utf8')
    return /\.(prepare|exec|raw)\b/.test(source) && interpolated(file, source).length > 0
  })
  expect(files.sort()).toEqual(composing)
})

// Written with § where the code has a dollar sign: as a string of its own it would look like a mistake.
it.each([
  ['a parameter', '(db, name) => db.prepare(`SELECT 1 WHERE name = §{name}`)', ['name']],
  ['a field of one', '(db, { name }) => db.prepare(`DELETE FROM t WHERE n = §{name}`)', ['name']],
  ['a property', '(sql, row) => sql.exec(`DELETE FROM t WHERE n = §{row.name}`)', ['row.name']],
  ['a sum', '(db, name) => db.prepare("SELECT " + name)', ['"SELECT " + name']],
  ['raw words', '(words) => sql.raw(words)', ['words']],
  ['what is made of one', '(db, n) => { const w = `n = §{n}`; db.prepare(`SELECT §{w}`) }', ['w']],
  ['a constant', '(db) => { const all = "*"; db.prepare(`SELECT §{all} FROM t`) }', []],
  ['a clause made of constants', '(db, deep) => db.prepare(`SELECT 1 §{deep ? "x" : ""}`)', []],
])('%s in a statement is judged', (_, source, found) => {
  expect(interpolated('module.ts', source.replaceAll('§', '$'))).toEqual(found)
})
