import { describe, expect, test } from 'vitest'
import { readClauses } from '#lib/cli/clauses/evidence.ts'
import { deskFormRegister } from '#lib/policy/desk-form-register.ts'
import { type FormRow, formRegister } from '#lib/policy/form-register.ts'
import { firstPurposes } from '#lib/policy/first-purposes.ts'
import { judgeForms } from './judge-forms.ts'
import type { Control, Form } from './read-forms.ts'

const control = (name: string, changes: Partial<Control> = {}): Control => ({ name, type: 'text', label: '', required: false, ticked: false, ...changes })
const form = (names: string[], changes: Partial<Form> = {}): Form => ({ controls: names.map((name) => control(name)), linksPolicy: true, ...changes })
const signUp = ['contact', 'surname', 'givenName', 'patronymic', 'password', 'next', 'consents']
const troubles = (route: string, ...forms: Form[]) => judgeForms(route, forms, formRegister).troubles

test('the form that the register knows is right §3.1 §3.2', () => {
  expect(judgeForms('/sign-up', [form(signUp), form(['email', 'consents']), form([])], formRegister)).toEqual({ troubles: [], rows: ['registration', 'newsletter', 'a button'] })
})

describe('every change is found §3.1 §3.2 §6.1.1', () => {
  test.each<[string, Form, RegExp]>([
    ['a field that no clause names', form([...signUp, 'birthday']), /no clause names birthday/],
    ['a field of another form', form([...signUp, 'delivery.city']), /no clause names delivery\.city/],
    ['a form of its own for known fields', form(['surname', 'email']), /no form of the register has all of|no clause names/],
    ['a field without a name', form([...signUp, '?date']), /no clause names \?date/],
    ['a form without the policy', form(signUp, { linksPolicy: false }), /does not link the policy/],
    ['a box ticked beforehand', { linksPolicy: true, controls: [...signUp.map((name) => control(name)), control('consents', { type: 'checkbox', ticked: true })] }, /consents is ticked beforehand/],
    ['a consent that is required', { linksPolicy: true, controls: [control('contact'), control('consents', { required: true })] }, /optional, yet required/],
    ['a patronymic that is required', { linksPolicy: true, controls: signUp.map((name) => control(name, { required: name === 'patronymic' })) }, /patronymic is optional, yet required/],
  ])('%s', (_, changed, expected) => {
    expect(troubles('/sign-up', changed)).toEqual([expect.stringMatching(expected)])
  })

  test('a new field of the desk', () => {
    const judge = (...names: string[]) => judgeForms('/desk/customers/[id]', [form(names, { linksPolicy: false })], deskFormRegister).troubles
    expect(judge('surname', 'givenName', 'patronymic', 'contactPhone')).toEqual([])
    expect(judge('surname', 'givenName', 'patronymic', 'contactPhone', 'birthday')).toEqual([expect.stringMatching(/no clause names birthday/)])
    expect(judge('surname', 'q')).toHaveLength(1)
  })

  test('a form on a page that has none', () => {
    expect(troubles('/delivery', form(['contact', 'password', 'next']))).toHaveLength(1)
  })
})

describe('the register itself §3.2', () => {
  const clauses = new Set(readClauses().map(({ number }) => number))
  const purposes = new Set(firstPurposes.map(({ code }) => code))
  const each = (list: readonly FormRow[]) => list.flatMap(({ name, fields }) => Object.entries(fields).map(([field, what]) => ({ at: `${name}: ${field}`, what })))

  test.each([['the shop', formRegister], ['the desk', deskFormRegister]])('of %s: each field has a clause of section 3, or words that say why it holds nothing of a person', (_, register) => {
    const wrong = each(register).filter(({ what }) => (/^[\d.]+$/.test(what) ? !clauses.has(what) || !what.startsWith('3.2.') : what.length < 8))
    expect(wrong).toEqual([])
  })

  test.each([['the shop', formRegister], ['the desk', deskFormRegister]])('of %s: a form that collects names a purpose of section 4, one without a purpose collects nothing', (_, register) => {
    const collects = (fields: FormRow['fields']): boolean => Object.values(fields).some((what) => /^[\d.]+$/.test(what))
    expect(register.filter(({ purpose, fields }) => (purpose === null ? collects(fields) : !purposes.has(purpose)))).toEqual([])
  })
})
