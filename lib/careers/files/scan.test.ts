import net from 'node:net'
import { afterAll, expect, test, vi } from 'vitest'
import { clamd, eicar } from '#lib/test-support/clamd.ts'
import { upload } from '#lib/test-support/cv-files.ts'
import { outcome } from '#lib/test-support/outcome.ts'

afterAll(() => vi.unstubAllEnvs())

async function freePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

test('a scanner at host and port answers for ten megabytes in pieces', async () => {
  const port = await freePort()
  vi.stubEnv('CLAMAV_SOCKET', `127.0.0.1:${port}`)
  const { scan } = await import('./scan.ts') // not sooner: it needs the setting
  const scanner = await clamd(port)
  expect(await scan(upload(Buffer.alloc(10 * 1024 * 1024, 0x20)))).toBe('ClamAV')
  expect(await outcome(scan(upload(Buffer.from(eicar))))).toBe('cv-virus')
  expect(scanner.streams).toEqual([10 * 1024 * 1024, eicar.length])
  await scanner.close()
  expect(await outcome(scan(upload(Buffer.from('x'))))).toBe('cv-busy')
})
