import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { packageFile } from '#lib/cli/process/run-node.ts'

const program = path.join(import.meta.dirname, 'schema-engine.ts')

test('the engine is of the very version that Prisma expects', () => {
  const manifest = readFileSync(packageFile('@prisma/engines-version/package.json'), 'utf8')
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest))
  const said = execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' })
  expect(said.trim()).toBe(`schema-engine-cli ${version.split('.').at(-1)}`)
})

test('Prisma can start it as a program', () => {
  expect(() => execFileSync(program, ['--version'])).not.toThrow()
})
