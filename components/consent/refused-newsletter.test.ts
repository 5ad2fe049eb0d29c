import { expect, test } from 'vitest'
import { refusedNewsletter } from './refused-newsletter.ts'

const typed = { email: 'anna@example.ru', consents: ['token'] }

test('a message of the schema stands at its field', () => {
  expect(refusedNewsletter({ code: 'invalid', fields: { email: 'Проверьте адрес' } }, typed)).toMatchObject({ ...typed, errors: { email: 'Проверьте адрес' }, problem: null, sent: false })
})

test('without the box the box is told §6.1.1', () => {
  const { errors, problem } = refusedNewsletter({ code: 'consent-missing', fields: { consents: 'consent-missing' } }, typed)
  expect(errors.consents).toMatch(/Без вашего согласия/)
  expect(problem).toBeNull()
})

test('a text that has changed is led to the new one §9.1', () => {
  expect(refusedNewsletter({ code: 'consent-stale', fields: { consents: 'consent-stale' } }, typed)).toMatchObject({ stale: true, errors: {}, problem: expect.stringMatching(/только что изменился/) })
})

test('limits name the minutes', () => {
  expect(refusedNewsletter({ code: 'too-many-tries', fields: { minutes: '5' } }, typed).problem).toMatch(/через 5\s?минут/)
})
