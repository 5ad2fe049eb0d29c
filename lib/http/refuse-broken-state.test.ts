import { expect, test } from 'vitest'
import { refuseBrokenState } from './refuse-broken-state.ts'

const asked = (told: string, rsc = true) => refuseBrokenState(new Headers({ 'next-router-state-tree': told, ...(rsc && { rsc: '1' }) }))?.status
const said = (value: unknown) => asked(encodeURIComponent(JSON.stringify(value)))

test('what the router says goes to Next', () => {
  expect(said(['', {}])).toBeUndefined()
  expect(said(['', { children: ['(shop)', { children: ['cart', { children: ['__PAGE__', {}, null, 'refetch'] }] }] }, null, null, 16])).toBeUndefined()
  expect(said(['', { children: [['slug', 'orbita-2', 'd', null], { children: ['__PAGE__', {}, ['/product/orbita-2', ''], 'inside-shared-layout', 4, 'x'] }] }])).toBeUndefined()
  expect(asked('garbage', false)).toBeUndefined()
  expect(refuseBrokenState(new Headers({ rsc: '1' }))).toBeUndefined()
})

test.each(['garbage', '', '%', '[]', '{}', 'null', '["",{}],["",{}]', '["",{},7]', '["",{"children":[]}]', '[["a"],{}]', '[["a","b","e",null],{}]', '["",{},null,"all"]', '["",{},null,null,1,"x",2]', '['.repeat(15_000)])(
  'what no router says is refused: %s',
  (told) => {
    expect(asked(told)).toBe(400)
  },
)

test('a deep one takes no time', () => {
  const deep = (levels: number, last: unknown): unknown => (levels === 0 ? last : ['', { children: deep(levels - 1, last) }, null, null, 1])
  const from = performance.now()
  expect(said(deep(300, ['', {}]))).toBeUndefined()
  expect(said(deep(300, [1]))).toBe(400)
  expect(performance.now() - from).toBeLessThan(1000)
})
