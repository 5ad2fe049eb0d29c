import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeVariants } from '#lib/test-support/make-variants.ts'
import { csvHead, exportCsv } from './export-csv.ts'
import { exportParts } from './export-parts.ts'

test('a large export is an archive of files that each can be loaded again, and together say the same', async () => {
  await makeVariants(4500)
  let whole = ''
  for await (const piece of exportCsv('prices')) whole += piece
  const chunks: Uint8Array[] = []
  for await (const chunk of exportParts('prices', 150_000)) chunks.push(chunk)
  const parts = Object.entries(unzipSync(Buffer.concat(chunks)))
  expect(parts.map(([name]) => name)).toEqual(parts.map((_, place) => `prices-${place + 1}.csv`))
  expect(parts.length).toBeGreaterThan(1)
  const head = csvHead('prices')
  const texts = parts.map(([, bytes]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  expect(texts.every((text) => text.startsWith(head) && Buffer.byteLength(text) <= 150_000)).toBe(true)
  expect(head + texts.map((text) => text.slice(head.length)).join('')).toBe(whole)
})
