import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import * as z from 'zod'
import { packageFile, repository } from '#lib/cli/process/run-node.ts'

const about = packageFile('@sparticuz/chromium/package.json')

/**
 * The headless shell that comes in a package, unpacked once for each version of it; undefined where it cannot run: it is built for Linux on x64, and brings no fonts
 * that a page could be read in.
 */
export async function packedBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync('/usr/share/fonts') || !existsSync(about)) return undefined
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(about, 'utf8')))
  const file = path.join(repository, '.data/browser', `chromium-${version}`)
  if (existsSync(file)) return file
  mkdirSync(path.dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}`
  await pipeline(createReadStream(packageFile('@sparticuz/chromium/bin/chromium.br')), createBrotliDecompress(), createWriteStream(unfinished, { mode: 0o755 }))
  // At once: whoever unpacks it at the same time, or is ended half-way, leaves none that cannot run.
  renameSync(unfinished, file)
  return file
}
