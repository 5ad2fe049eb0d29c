import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** The command as it is typed; needs neither settings nor a database for what only reads a file. */
async function policy(...args: string[]): Promise<{ code: number; said: string }> {
  const ended = promisify(execFile)(process.execPath, ['lib/cli/policy.ts', ...args])
  return ended.then(({ stdout }) => ({ code: 0, said: stdout }), ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }))
}

test('import reads the owner’s policy and says what is wrong with it, clause by clause', async () => {
  const { code, said } = await policy('import', 'lib/policy/lint/owners-policy.txt')
  expect(code).toBe(0)
  expect(said).toContain('78 numbered clauses, 2 of preamble')
  expect(said).toMatch(/^ {2}8\.3 +D3 +foreign-court /m)
  expect(said).toMatch(/\d+ findings, 28 kinds of defects/)
})

test('lint fails on it and finds nothing in the shop’s own', async () => {
  expect(await policy('lint', 'lib/policy/lint/owners-policy.txt')).toMatchObject({ code: 1 })
  expect(await policy('lint', 'prisma/policy/policy.txt')).toMatchObject({ code: 0, said: expect.stringContaining('Nothing is wrong with it.') })
})

test.each([
  [['import', 'nowhere.txt'], 'nowhere.txt cannot be read.'],
  [['import'], 'FILE is missing.'],
  [['import', 'README.md'], 'README.md: '],
  [['frobnicate'], 'Usage: npm run policy'],
  [['list', '--loudly'], 'Unknown option'],
])('%j: %s', async (args, words) => {
  const { code, said } = await policy(...args)
  expect(code).toBe(1)
  expect(said).toContain(words)
})
