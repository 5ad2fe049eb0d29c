import { expect, test } from 'vitest'
import { breakText } from './break-text.ts'

const about = { breaks: 'x', promise: 'x', spec: 'x', test: 'x', file: 'a.ts' }
const halved = { ...about, name: 'halved', from: 'price * 2', to: 'price' }
const unsaid = { ...about, name: 'unsaid', drops: 'await tell(buyer)' }
const text = 'const total = price * 2\nawait tell(buyer)\n'

test('each mutant acts by its name alone', () => {
  expect(breakText(text, [unsaid, halved])).toBe(
    "const total = (process.env.MUTANT === 'halved' ? (price) : (price * 2))\nif (!(process.env.MUTANT === 'unsaid')) await tell(buyer)\n",
  )
})

test('a place that is no expression', () => {
  const ticked = { ...about, name: 'ticked', from: 'checked={given}', becomes: 'checked={BROKEN || given}' }
  expect(breakText('<input checked={given} />', [ticked])).toBe("<input checked={(process.env.MUTANT === 'ticked') || given} />")
})

test('what is not there, or there twice, is named', () => {
  expect(() => breakText('const total = price * 3\n', [halved])).toThrow('halved: what it changes stands 0 times in a.ts')
  expect(() => breakText(text + text, [halved])).toThrow('halved: what it changes stands 2 times')
})

test('two that change the same place are named', () => {
  expect(() => breakText(text, [halved, { ...halved, name: 'tripled', from: 'total = price' }])).toThrow('tripled and halved change the same place')
})
