import { spawn } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import { expect, test } from 'vitest'

/** As Next ends: it stops listening, and exits when the last connection is closed. */
const program = `
  import http from 'node:http'
  import { letGoWhenAsked } from '#lib/http/let-go-when-asked.ts'
  letGoWhenAsked()
  const server = http.createServer((request, response) => { if (request.url === '/slow') response.write('a part') })
  process.once('SIGTERM', () => server.close(() => process.exit(0)))
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))`

test.each([
  ['that has asked nothing yet', '', 2000],
  ['whose answer does not end', 'GET /slow HTTP/1.1\r\nHost: a\r\n\r\n', 8000],
])('a process that is asked to end does not wait for a connection %s', async (_, sent, patience) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port]: unknown[] = await once(child.stdout, 'data')
  const guest = net.connect(Number(port), '127.0.0.1')
  await once(guest, 'connect')
  guest.on('error', () => {})
  if (sent) {
    guest.write(sent)
    await once(guest, 'data')
  } else {
    // The other side has it, too, once a second connection is answered.
    await once(net.connect(Number(port), '127.0.0.1').end('GET / HTTP/1.1\r\n\r\n').resume(), 'close')
  }
  const asked = performance.now()
  child.kill('SIGTERM')
  const [code]: unknown[] = await once(child, 'exit')
  expect(code).toBe(0)
  expect(performance.now() - asked).toBeLessThan(patience)
})
