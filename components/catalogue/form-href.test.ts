import { expect, test } from 'vitest'
import { asksFor, formHref } from './form-href.ts'

const catalogue = { plain: '/catalogue', filtered: '/catalogue/filter', usual: 'popular' }

test('keeps what the form says and leaves out what says nothing', () => {
  const fields = new FormData()
  fields.append('colour', 'coral')
  fields.append('colour', 'mint')
  fields.append('from', ' 1 000 ')
  fields.append('to', '')
  fields.append('sort', 'popular')
  expect(formHref({ plain: '/catalogue/rings', filtered: '/catalogue/rings/filter', usual: 'popular' }, fields)).toBe('/catalogue/rings/filter?colour=coral&colour=mint&from=1000')
})

test('a form that says nothing is the plain list', () => {
  expect(formHref(catalogue, new FormData())).toBe('/catalogue')
})

test('the words of a search keep their spaces', () => {
  const fields = new FormData()
  fields.append('q', 'умные часы')
  fields.append('sort', 'relevance')
  fields.append('to', '7 000')
  expect(formHref({ plain: '/search', filtered: '/search', usual: 'relevance' }, fields)).toBe(`/search?${new URLSearchParams({ q: 'умные часы', to: '7000' })}`)
})

test('an address asks for what is shown, whatever its page, its order and what the form does not know', () => {
  const names = ['colour', 'to', 'sort']
  expect(asksFor('/catalogue/filter?colour=mint&to=7000', '?to=7+000&colour=mint&page=2&utm_source=mail', names)).toBe(true)
  expect(asksFor('/catalogue', '?utm_source=mail', names)).toBe(true)
  expect(asksFor('/catalogue/filter?to=7000&sort=cheap', '?to=7000', names)).toBe(false)
  expect(asksFor('/catalogue', '?colour=mint', names)).toBe(false)
})
