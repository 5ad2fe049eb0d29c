import fc from 'fast-check'
import { test } from 'vitest'
import { groupThousands } from './group-thousands.ts'

test('groups as the language does', () => {
  const own = new Intl.NumberFormat('ru-RU')
  fc.assert(fc.property(fc.maxSafeInteger(), (whole) => groupThousands(whole) === own.format(whole).replaceAll(/\s/g, '\u00a0')))
})
