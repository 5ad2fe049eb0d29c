import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

test('one thing at a time, in the order asked; what fails stops nothing', async () => {
  const turn = inTurn()
  const seen: string[] = []
  const work = (name: string) => async (fails: boolean): Promise<string> => {
    seen.push(`${name} begins`)
    await Promise.resolve()
    seen.push(`${name} ends`)
    if (fails) throw new Error(name)
    return name
  }
  const answers = await Promise.allSettled([turn(work('one'))(false), turn(work('two'))(true), turn(work('three'))(false)])
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.status))).toEqual(['one', 'rejected', 'three'])
  expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends'])
})
