import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPieces, sealedLength, sealPieces } from './sealed-pieces.ts'

const key = randomBytes(32)
const PIECE = 64 * 1024 + 16

async function* given(...chunks: Uint8Array[]) {
  yield* chunks
}
const all = async (source: AsyncIterable<Uint8Array>): Promise<Buffer> => Buffer.concat(await Array.fromAsync(source))
const sealed = (bytes: Uint8Array) => all(sealPieces(key, given(bytes)))
const opened = (bytes: Uint8Array, by = key) => all(openPieces(by, given(bytes)))

describe('a sealed file', () => {
  test('opens to what it was, however long it is and in whatever chunks it comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 131_072, 200_000), fc.integer({ min: 100, max: 70_000 }), async (length, step) => {
        const plain = randomBytes(length)
        const chunks = Array.from({ length: Math.ceil(length / step) }, (_, index) => plain.subarray(index * step, (index + 1) * step))
        const file = await all(sealPieces(key, given(...chunks)))
        expect(file).toHaveLength(sealedLength(length))
        expect((await opened(file)).equals(plain)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('does not open by another key, nor when a bit, a piece or the end of it is another', async () => {
    const file = await sealed(randomBytes(150_000))
    const flipped = Buffer.from(file)
    flipped[70_000] = (flipped[70_000] ?? 0) ^ 1
    const [first, second, third] = [file.subarray(0, PIECE), file.subarray(PIECE, 2 * PIECE), file.subarray(2 * PIECE)]
    const broken = [flipped, first, Buffer.concat([first, second]), Buffer.concat([second, first, third]), Buffer.concat([first, third]), Buffer.concat([file, third]), file.subarray(0, -1), file.subarray(0, 10), Buffer.alloc(0)]
    for (const bytes of broken) await expect(opened(bytes)).rejects.toThrow()
    await expect(opened(file, randomBytes(32))).rejects.toThrow()
  })

  test('shows nothing of what it is', async () => {
    const file = await sealed(Buffer.from('Иванов Иван Иванович'.repeat(100)))
    expect(file.includes('Иванов')).toBe(false)
  })
})
