import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from '#lib/cli/process/run-node.ts'

export interface Import {
  /** As written: `#lib/db/db.ts`, `./order-link.ts`, `next/cache`. */
  readonly specifier: string
  /** The file in the repository, when it is one: `lib/db/db.ts`. */
  readonly file: string | undefined
  /** `import type`: erased, so nothing of the file comes along. */
  readonly typeOnly: boolean
}

export interface Source {
  /** From the top of the repository: `lib/orders/lock-order.ts`. */
  readonly file: string
  /** Without comments. */
  readonly code: string
  readonly imports: readonly Import[]
  readonly isTest: boolean
}

const statement = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"`;()]*?\sfrom\s+)?'([^']+)'/g
const dynamic = /\bimport\('([^']+)'\)/g

/** Every TypeScript file of the project with what it imports. */
export function readSources(): Source[] {
  return globSync(['{app,components,lib,prisma,e2e}/**/*.{ts,tsx}', '*.ts'], { cwd: repository })
    .filter((file) => !file.startsWith('lib/db/generated/') && file !== 'next-env.d.ts')
    .toSorted()
    .map(readSource)
}

function readSource(file: string): Source {
  const code = withoutComments(readFileSync(path.join(repository, file), 'utf8'))
  const imports = [
    ...Array.from(code.matchAll(statement), ([, type, specifier = '']) => toImport(file, specifier, type !== undefined)),
    ...Array.from(code.matchAll(dynamic), ([, specifier = '']) => toImport(file, specifier, false)),
  ]
  return { file, code, imports, isTest: /\.(test|spec)\.tsx?$/.test(file) || /^(e2e|lib\/test-support)\//.test(file) }
}

function toImport(importer: string, specifier: string, typeOnly: boolean): Import {
  const file = specifier.startsWith('#') ? specifier.slice(1) : path.join(path.dirname(importer), specifier)
  return { specifier, typeOnly, file: /^[#.]/.test(specifier) ? file : undefined }
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')
}
