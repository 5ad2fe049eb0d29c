import { createHash } from 'node:crypto'

const BEFORE = Buffer.from('"sum":"')
const LENGTH = 64

/** Stands in the place of the sum while it is taken. */
export const NO_SUM = '0'.repeat(LENGTH)

/** SHA-256, hex, over the bytes of a proof but the sum itself; null where there is no place for one. Cheap: what was damaged on its way is told at once. */
export function sumOf(file: Uint8Array): { readonly stated: string; readonly right: string } | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const at = bytes.indexOf(BEFORE)
  if (at < 0) return null
  const [from, to] = [at + BEFORE.length, at + BEFORE.length + LENGTH]
  return { stated: bytes.toString('latin1', from, to), right: createHash('sha256').update(bytes.subarray(0, from)).update(bytes.subarray(to)).digest('hex') }
}
