import { expect, test } from 'vitest'
import { formHref } from './form-href.ts'

test('keeps what the form says and leaves out what says nothing', () => {
  const fields = new FormData()
  fields.append('colour', 'coral')
  fields.append('colour', 'mint')
  fields.append('from', ' 1 000 ')
  fields.append('to', '')
  fields.append('sort', 'popular')
  expect(formHref('/catalogue/rings', fields)).toBe('/catalogue/rings/filter?colour=coral&colour=mint&from=1000')
})

test('a form that says nothing is the plain list', () => {
  expect(formHref('/catalogue', new FormData())).toBe('/catalogue')
})
