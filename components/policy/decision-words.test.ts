import { expect, test } from 'vitest'
import { decisionWords } from './decision-words.ts'

test('what somebody decided, by channel, with the day in Saratov §4.1.9 §4.1.10', () => {
  const since = '2026-11-11T20:30:00.000Z'
  expect(decisionWords([{ channel: 'email', state: 'granted', since }, { channel: 'sms', state: 'none', since: null }])).toBe('почта — вы согласились 12.11.2026, SMS — вы не соглашались')
  expect(decisionWords([{ channel: 'site', state: 'withdrawn', since }])).toBe('вы отозвали согласие 12.11.2026')
  expect(decisionWords([{ channel: 'email', state: 'waiting', since }, { channel: 'sms', state: 'frozen', since }])).toBe('почта — ждёт вашего подтверждения, SMS — приостановлено: цель стала шире')
})
