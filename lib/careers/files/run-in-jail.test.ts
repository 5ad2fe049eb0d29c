import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { jailCommand, runInJail } from './run-in-jail.ts'

const doors = path.join(process.cwd(), 'lib/careers/files/jail/shut-doors.ts')

/** Runs code as if a file had brought it, and tells what it could do. */
async function brought(code: string): Promise<string> {
  const [command, ...args] = jailCommand(['--import', doors, '--input-type=module', '-e', `try { ${code}; console.log('could') } catch (error) { console.log('could not') }`])
  return new Promise((resolve) => {
    execFile(command, args, { env: { NODE_ENV: 'production' }, cwd: '/', timeout: 20_000 }, (_, output) => resolve(output.trim()))
  })
}

test('code that a file brings can do what it could not do harm by', async () => {
  expect(await brought('1 + 1')).toBe('could')
})

test('it reads no file, writes none, starts nothing, and knows no setting', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'jail-'))
  await writeFile(path.join(folder, 'secret'), 'x')
  const tries = [
    `(await import('node:fs')).readFileSync('/etc/passwd')`,
    `(await import('node:fs')).readFileSync(${JSON.stringify(path.join(process.cwd(), '.env.example'))})`,
    `(await import('node:fs')).readdirSync(${JSON.stringify(folder)})`,
    `(await import('node:fs')).writeFileSync(${JSON.stringify(path.join(folder, 'new'))}, 'x')`,
    `(await import('node:child_process')).execSync('id')`,
    `new (await import('node:worker_threads')).Worker('1', { eval: true })`,
    `if (Object.keys(process.env).some((name) => !/^(NODE_ENV|PWD|SHLVL|OLDPWD|_)$/.test(name))) 1; else throw 1`,
    `process.binding('fs')`,
    `process.dlopen({ exports: {} }, 'x.node')`,
  ]
  for (const code of tries) expect([code, await brought(code)]).toEqual([code, 'could not'])
  expect(await readdir(folder)).toEqual(['secret'])
  await rm(folder, { recursive: true })
})

test('it reaches nobody', async () => {
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.end('x')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  for (const code of [`await fetch('http://127.0.0.1:${port}')`, `(await import('node:http')).get('http://127.0.0.1:${port}')`, `(await import('node:net')).connect(${port}, '127.0.0.1')`, `(await import('node:dns/promises')).lookup('example.com')`]) {
    expect([code, await brought(code)]).toEqual([code, 'could not'])
  }
  expect(asked).toBe(0)
  server.close()
})

test('a program that does not know its file, or gets another length, fails', async () => {
  async function* given() {
    yield Buffer.from('%PDF')
  }
  expect(await runInJail('inspect', ['exe', '4'], given())).toMatchObject({ ended: 'failed' })
  expect(await runInJail('inspect', ['pdf', '9'], given())).toMatchObject({ ended: 'failed' })
})

test('one that holds more than it may is stopped', async () => {
  // Two hundred and fifty megabytes are announced, and kept.
  async function* much() {
    for (let index = 0; index < 4000; index += 1) yield Buffer.alloc(65_536, 1)
  }
  expect(await runInJail('inspect', ['pdf', String(4000 * 65_536)], much())).toMatchObject({ ended: 'stopped' })
})

test('one that works without end is stopped', async () => {
  const [command, ...args] = jailCommand(['-e', 'for (;;) {}'], 1)
  const failure = await new Promise<{ readonly killed?: boolean; readonly code?: unknown; readonly signal?: unknown } | null>((resolve) => {
    execFile(command, args, { timeout: 60_000 }, (error) => resolve(error))
  })
  // By its own fence, not by the minute of this test.
  expect(failure).toMatchObject({ killed: false })
  expect(failure?.signal ?? failure?.code).not.toBe(0)
}, 70_000)
