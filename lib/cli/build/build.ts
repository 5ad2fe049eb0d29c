import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { identityOf } from '#lib/cli/prepare-database.ts'
import { packageFile, repository, runNode } from '#lib/cli/process/run-node.ts'
import { Stop } from '#lib/cli/stop.ts'
import { fingerprint } from './fingerprint.ts'

/**
 * Builds the site for production into NEXT_DIST_DIR, or does nothing when the last build there is still true. `identity`: of what the database is a copy
 * of, when pages built from one copy are true of all.
 */
export async function buildIfChanged(databaseUrl: string, identity?: string): Promise<void> {
  const folder = path.join(repository, process.env.NEXT_DIST_DIR || '.next')
  const stamp = path.join(folder, 'fingerprint')
  const wanted = fingerprint(identity ?? (await identityOf(databaseUrl)))
  const built = existsSync(path.join(folder, 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8')
  if (built === wanted) return
  rmSync(stamp, { force: true }) // an interrupted build is no build
  const code = await runNode([packageFile('next/dist/bin/next'), 'build'], { NODE_ENV: 'production', DATABASE_URL: databaseUrl })
  if (code !== 0) throw new Stop('The build failed, see above.')
  writeFileSync(stamp, wanted)
}
