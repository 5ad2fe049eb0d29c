import { describe, expect, test } from 'vitest'
import { fieldMessages } from '#lib/action/field-messages.ts'
import { addressSchema, contactPhoneSchema, halfCodeSchema, namesSchema, newContactSchema } from './schema.ts'

const name = { surname: 'Иванова', givenName: 'Анна', patronymic: '', before: { surname: '', givenName: '', patronymic: '' } }
const place = { regionCode: '64', city: 'Саратов', address: 'ул. Московская, 1', postcode: '', isDefault: false }
const huge = 'Я'.repeat(1_000_000)

test('what may stay empty is nothing then', () => {
  expect(namesSchema.parse(name).patronymic).toBeNull()
  expect(contactPhoneSchema.parse({ contactPhone: ' ', before: { contactPhone: '' } }).contactPhone).toBeNull()
  expect(addressSchema.parse(place).postcode).toBeNull()
})

test('null bytes and line breaks do not get through', () => {
  expect(namesSchema.parse({ ...name, surname: '\u0000Ива\u0000нова\r\n' }).surname).toBe('Ива нова')
  expect(addressSchema.parse({ ...place, address: 'ул.\u0000Московская,\r\n1' }).address).toBe('ул. Московская, 1')
  expect(newContactSchema.safeParse({ kind: 'email', value: 'a@b.ru\r\nBcc: c@d.ru' }).success).toBe(false)
})

describe('refused in Russian is', () => {
  test.each([
    [namesSchema, { ...name, surname: '' }, 'surname'],
    [namesSchema, { ...name, surname: '<script>alert(1)</script>' }, 'surname'],
    [namesSchema, { ...name, givenName: huge }, 'givenName'],
    [namesSchema, { ...name, patronymic: huge }, 'patronymic'],
    [contactPhoneSchema, { contactPhone: '12', before: { contactPhone: '' } }, 'contactPhone'],
    [newContactSchema, { kind: 'email', value: 'anna' }, 'value'],
    [newContactSchema, { kind: 'mobile', value: '8 (8452) 12-34-56' }, 'value'],
    [newContactSchema, { kind: 'mobile', value: huge }, 'value'],
    [addressSchema, { ...place, city: huge }, 'city'],
    [addressSchema, { ...place, address: 'x' }, 'address'],
    [addressSchema, { ...place, postcode: '41' }, 'postcode'],
    [addressSchema, { ...place, regionCode: '' }, 'regionCode'],
    [halfCodeSchema, { kind: 'email', half: 'new', code: '12' }, 'code'],
    [halfCodeSchema, { kind: 'email', half: 'new', code: huge }, 'code'],
  ])('%#', (schema, given, field) => {
    const parsed = schema.safeParse(given)
    expect(parsed.error && fieldMessages(parsed.error)[field]).toMatch(/[а-я]/)
  })
})

test.each(['personId', 'id', 'verifiedAt', 'source', 'proofId'])('nobody slips in «%s»', (extra) => {
  expect(addressSchema.parse({ ...place, [extra]: 'x' })).not.toHaveProperty(extra)
  expect(namesSchema.parse({ ...name, [extra]: 'x' })).not.toHaveProperty(extra)
  expect(newContactSchema.parse({ kind: 'email', value: 'a@b.ru', [extra]: 'x' })).not.toHaveProperty(extra)
})

test('a code is read however it was copied', () => {
  expect(halfCodeSchema.parse({ kind: 'mobile', half: 'old', code: ' 123 456 ' }).code).toBe('123456')
})
