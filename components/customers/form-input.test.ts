import { expect, test } from 'vitest'
import { check } from './check.ts'
import { inputOf, valuesOf } from './form-input.ts'

function formOf(values: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}

test('a posted form becomes the input of its schema; what is missing is empty', () => {
  const values = valuesOf(formOf({ surname: 'Петрова', 'before.surname': 'Иванова', personId: 'x' }))
  expect(inputOf.names(values)).toEqual({ surname: 'Петрова', givenName: '', patronymic: '', before: { surname: 'Иванова', givenName: '', patronymic: '' } })
})

test('files and unknown sides are not taken', () => {
  const form = formOf({ kind: 'contact_phone', half: 'both' })
  form.append('value', new File(['x'], 'x.txt'))
  expect(inputOf.newContact(valuesOf(form))).toEqual({ kind: 'email', value: '' })
  expect(inputOf.half(valuesOf(form))).toEqual({ kind: 'email', half: 'new' })
})

test('each side reads its own code, and its message stands at that field', () => {
  const values = { kind: 'mobile', half: 'old', codeOld: '123456', codeNew: '' }
  expect(inputOf.code(values)).toEqual({ kind: 'mobile', half: 'old', code: '123456' })
  expect(check('code', values)).toEqual({})
  expect(check('code', { ...values, half: 'new' })).toHaveProperty('codeNew')
})

test('a box that is not ticked is no', () => {
  expect(inputOf.address({}).isDefault).toBe(false)
  expect(inputOf.address({ isDefault: 'on' }).isDefault).toBe(true)
})
