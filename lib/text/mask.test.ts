import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskAddress, maskEmail, maskName, maskNames, maskPhone } from './mask.ts'

describe('what staff see of personal data before they say why §5.5', () => {
  test('names: the first letter, and not how many follow', () => {
    expect([maskName('Иванова'), maskName('Ли'), maskName(''), maskName(null)]).toEqual(['И•••', 'Л•••', '', ''])
    expect(maskNames('Иванова', 'Анна', null)).toBe('И•••\u00a0А•••')
  })

  test('e-mail: neither the name nor the host', () => {
    expect([maskEmail('anna@example.ru'), maskEmail('a@b'), maskEmail('@'), maskEmail(null)]).toEqual(['a•••@e•••.ru', 'a•••@b•••', '•••', ''])
  })

  test('phone: code and end of a Russian number, the end of another', () => {
    expect(maskPhone('+79171234567')).toBe('+7\u00a0917\u00a0•••-••-67')
    expect(maskPhone('+375291234567')).toBe('+••••••••••67')
    expect([maskPhone(''), maskPhone(null)]).toEqual(['', ''])
  })

  test('address: the town', () => {
    expect(maskAddress({ city: 'Саратов', address: 'ул. Московская, 1' })).toBe('Саратов, •••')
    expect(maskAddress({ city: 'Саратов', address: null })).toBe('Саратов')
    expect(maskAddress({ city: null, address: null })).toBe('')
  })

  test('nothing of a value longer than its mask shows is left', () => {
    const word = fc.string({ minLength: 4, maxLength: 20, unit: fc.constantFrom(...'abcdefghij'.split('')) })
    fc.assert(fc.property(word, word, (name, host) => {
      const shown = maskEmail(`${name}@${host}.ru`)
      expect(shown).not.toContain(name.slice(0, 2))
      expect(shown).not.toContain(host.slice(0, 2))
      expect(maskName(name)).toHaveLength(4)
    }))
  })
})
