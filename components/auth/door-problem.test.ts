import { expect, test } from 'vitest'
import { doorProblem, UNREACHABLE, wrongFields } from './door-problem.ts'
import { UNTOUCHED } from './door-state.ts'

const names = ['contact', 'password']

test('nothing happened, nothing is said', () => {
  expect(doorProblem(UNTOUCHED, names)).toBeNull()
  expect(wrongFields(UNTOUCHED, names)).toEqual({})
})

test('a wait is told in minutes, and belongs to no field', () => {
  const state = { ...UNTOUCHED, code: 'too-many-tries', fields: { minutes: '7' } }
  expect(doorProblem(state, names)).toMatch(/через 7\sминут/)
  expect(wrongFields(state, names)).toEqual({})
})

test('what a field says is not said twice', () => {
  const state = { ...UNTOUCHED, code: 'weak-password', fields: { password: 'Этот пароль есть в утечках' } }
  expect(wrongFields(state, names)).toEqual({ password: 'Этот пароль есть в утечках' })
  expect(doorProblem(state, names)).toBeNull()
})

test('the code of a field comes in words', () => {
  expect(wrongFields({ ...UNTOUCHED, code: 'code-wrong', fields: { code: 'code-wrong' } }, ['code']).code).toMatch(/^Код не подходит/)
})

test('an answer that never came and a code that nobody knows have words, too', () => {
  expect(doorProblem({ ...UNTOUCHED, code: UNREACHABLE }, names)).toMatch(/^Нет связи/)
  expect(doorProblem({ ...UNTOUCHED, code: 'new-code' }, names)).toMatch(/[а-я]/)
})
