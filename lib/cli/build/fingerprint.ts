import { createHash } from 'node:crypto'
import { globSync, statSync } from 'node:fs'
import path from 'node:path'
import { repository } from '#lib/cli/process/run-node.ts'

const sources = ['{app,components,lib,public}/**/*', 'prisma/schema/*', 'package-lock.json', '*.{js,mjs,ts}']
const irrelevant = /^lib\/(cli|db\/generated)\/|\.test\.tsx?$|^next-env\.d\.ts$/ // the last is written by the build itself
// what pages that are rendered at build time contain
const settings = ['SHOP_MODE', 'APP_URL', 'OPERATOR_INN', 'OPERATOR_OGRNIP', 'MAIL_FROM']

/** Changes when anything changes that a build depends on; a few milliseconds. */
export function fingerprint(database: string): string {
  const hash = createHash('sha256').update([database, ...settings.map((name) => process.env[name])].join('\0'))
  for (const file of globSync(sources, { cwd: repository }).toSorted()) {
    if (irrelevant.test(file)) continue
    const found = statSync(path.join(repository, file))
    if (found.isDirectory()) continue // changes with whatever irrelevant file comes or goes
    const { size, mtimeMs } = found
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}
