import { expect, test } from 'vitest'
import { formQuery } from './form-query.ts'

test('empty fields stay out of the address, the others are trimmed', () => {
  const form = new FormData()
  form.set('q', ' 10001 ')
  form.set('state', '')
  form.append('tag', 'a')
  form.append('tag', 'b')
  expect(formQuery(form)).toBe('q=10001&tag=a&tag=b')
  expect(formQuery(new FormData())).toBe('')
})
