import { expect, test } from 'vitest'
import { asksFor, formHref } from './form-href.ts'

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

test('an address asks for what is shown, whatever its page, its order and what the form does not know', () => {
  const names = ['colour', 'to', 'sort']
  expect(asksFor('/catalogue/filter?colour=mint&to=7000', '?to=7+000&colour=mint&page=2&utm_source=mail', names)).toBe(true)
  expect(asksFor('/catalogue', '?utm_source=mail', names)).toBe(true)
  expect(asksFor('/catalogue/filter?to=7000&sort=cheap', '?to=7000', names)).toBe(false)
  expect(asksFor('/catalogue', '?colour=mint', names)).toBe(false)
})
