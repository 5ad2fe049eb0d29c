import * as z from 'zod'

const number = z.coerce.number().int().min(1).max(2_147_483_647)

/** Order numbers from an address («10001,10002»): each once, at most `most`; what is no number is left out. */
export function numbersOf(text: string | readonly string[] | undefined, most: number): number[] {
  const parts = (typeof text === 'string' ? [text] : (text ?? [])).flatMap((each) => each.split(','))
  const numbers = parts.flatMap((part) => {
    const read = number.safeParse(part)
    return read.success ? [read.data] : []
  })
  return [...new Set(numbers)].slice(0, most)
}
