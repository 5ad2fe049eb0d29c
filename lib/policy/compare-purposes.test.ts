import { expect, test } from 'vitest'
import { comparePurposes } from './compare-purposes.ts'

const told = (code: string, term: string, widened = false) => ({ code, title: code, widened, rows: [{ name: 'Сколько храним', value: term }, { name: 'Кому', value: 'никому' }] })

test('purposes are told by what changed of them; what stayed is left out, what came and went is whole §9.1', () => {
  const changes = comparePurposes([told('a', 'год'), told('b', 'год'), told('c', 'год')], [told('a', 'год'), told('b', 'два года', true), told('d', 'год', true)])
  expect(changes).toMatchObject([
    { code: 'b', kind: 'changed', widened: true, rows: [{ name: 'Сколько храним', parts: [{ kind: 'removed', text: 'год' }, { kind: 'added', text: 'два года' }] }] },
    { code: 'd', kind: 'added', widened: true, rows: [{ parts: [{ kind: 'added', text: 'год' }] }, { name: 'Кому' }] },
    { code: 'c', kind: 'removed', widened: false, rows: [{ parts: [{ kind: 'removed', text: 'год' }] }, { name: 'Кому' }] },
  ])
})
