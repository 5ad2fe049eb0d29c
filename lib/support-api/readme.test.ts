import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { repository } from '#lib/cli/process/run-node.ts'
import { supportCalls } from './calls.ts'

const section = /## Support API\n([\s\S]*?)\n## /.exec(readFileSync(path.join(repository, 'README.md'), 'utf8'))?.[1] ?? ''
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section)?.[1] ?? ''
const calls = supportCalls()

/** The call of this address, whatever stands in its places. */
const callOf = (method: string, address: string) =>
  calls.find((each) => each.method === method && new RegExp(`^${each.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(`/${address.split('?')[0]}`))

test('the lines of curl name calls that there are, with bodies that they take', () => {
  const shell = block('sh')
  expect(shell.trim().split('\n')).toHaveLength(10)
  const posts = [...shell.matchAll(/post ([\w/]+) (?:'([^']*)'|"((?:\\.|[^"])*)")/g)]
  expect(posts).toHaveLength(4)
  for (const [, address = '', plain, quoted] of posts) {
    const body: unknown = JSON.parse(plain ?? (quoted ?? '').replaceAll('\\"', '"').replaceAll('$id', '00000000-0000-7000-8000-000000000000').replaceAll('$sku', 'TEST-1'))
    expect([address, callOf('POST', address)?.body?.safeParse(body).error?.message ?? 'taken']).toEqual([address, 'taken'])
    expect(callOf('POST', address)?.path).toBe(`/${address}`)
  }
  const reads = Array.from(shell.matchAll(/"\$api\/([^"$]+(?:\$id[^"]*)?)"/g), ([, address = '']) => address)
  expect(reads.map((address) => callOf('GET', address)?.path)).toEqual(['/mail', '/people/{id}/bonuses'])
})

test('the lines of Python name calls that there are', () => {
  const python = block('python')
  expect(python.trim().split('\n')).toHaveLength(10)
  const made = [...python.matchAll(/call\('(\w+)', f?['"]([^,)]+?)['"][,)]/g)]
  expect(made.length).toBeGreaterThanOrEqual(5)
  expect(made.filter(([, method = '', address = '']) => !callOf(method, address.replaceAll(/\{[^}]*\}/g, 'x'))).map(([line]) => line)).toEqual([])
})
