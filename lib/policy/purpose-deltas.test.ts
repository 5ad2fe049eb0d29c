import { expect, test } from 'vitest'
import { firstPurposes } from './first-purposes.ts'
import { changeClassOf, purposeDeltas } from './purpose-deltas.ts'
import type { Purpose } from './types.ts'

const changed = (to: Partial<Purpose>) => firstPurposes.map((purpose) => (purpose.code === 'news-offers' ? { ...purpose, ...to } : purpose))
const what = (to: Partial<Purpose>) => purposeDeltas(changed(to), firstPurposes).filter(({ changes }) => changes.length > 0)

test.each<[string, Partial<Purpose>, string]>([
  ['wider', { categories: ['address', 'contacts', 'names', 'orders', 'wishes'] }, 'categories +wishes'],
  ['wider', { recipients: ['mail', 'sms', 'bank'] }, 'recipients +bank'],
  ['wider', { channels: ['email', 'sms', 'site'] }, 'channels +site'],
  ['wider', { termDays: 1095 }, 'term 730 -> 1095 days'],
  ['wider', { termStart: 'withdrawn' }, 'term starts with withdrawn instead of confirmed'],
  ['wider', { basis: 'legitimate_interest' }, 'basis consent -> legitimate_interest'],
  ['wider', { channels: ['email', 'site'] }, 'channels +site; channels -sms'],
  ['narrower', { channels: ['email'] }, 'channels -sms'],
  ['narrower', { termDays: 365 }, 'term 730 -> 365 days'],
])('%s: %j §9.1', (kind, to, changes) => {
  expect(changeClassOf(what(to))).toBe(kind)
  expect(what(to).map((delta) => delta.changes.join('; '))).toEqual([changes])
})

test.each<Partial<Purpose>>([{ title: 'Новости' }, { term: 'два года' }, { clause: '4.1.15' }, { doubleOptIn: false }])('editorial: %j', (to) => {
  expect(changeClassOf(purposeDeltas(changed(to), firstPurposes))).toBe('editorial')
})
