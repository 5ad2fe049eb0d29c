import { expect, test } from 'vitest'
import { personalTables } from './data-register.ts'
import { terms } from './register/terms.ts'
import { retentionRules } from './retention-rules.ts'

test('each personal column has a rule that forgets it when its term is over §5.1', () => {
  const covered = new Set(retentionRules.flatMap(({ term, tables }) => tables.map((table) => `${table}: ${term}`)))
  const columns = personalTables.flatMap(([table, { columns: all }]) => Object.values(all).flatMap((column) => (column.personal ? [`${table}: ${column.term}`] : [])))
  expect([...new Set(columns)].filter((need) => !covered.has(need))).toEqual([])
})

test('each rule is about a term of the register, its tables have columns of it, and its days are the term §5.1', () => {
  const held = new Set(personalTables.flatMap(([table, { columns }]) => Object.values(columns).flatMap((column) => (column.personal ? [`${table}: ${column.term}`] : []))))
  const idle = retentionRules.flatMap(({ term, tables }) => (term === null ? [] : tables.map((table) => `${table}: ${term}`))).filter((known) => !held.has(known))
  expect(idle).toEqual([])
  expect(Object.keys(terms).filter((term) => !retentionRules.some((rule) => rule.term === term))).toEqual([])
  for (const { term, days } of retentionRules) if (term !== null) expect(days).toBe(terms[term].days)
})

test('each rule says in Russian what its term counts from and why until then; codes are unique §5.1', () => {
  for (const { start, ground } of retentionRules) for (const words of [start, ground]) expect(words).toMatch(/[а-яё]{3,}/)
  expect(new Set(retentionRules.map(({ code }) => code)).size).toBe(retentionRules.length)
})
