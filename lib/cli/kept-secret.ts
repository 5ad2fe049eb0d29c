import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from '#lib/cli/process/run-node.ts'

/** A random secret of this checkout, made when it is first asked for. */
export function keptSecret(name: string): string {
  return readFileSync(keptFile(name, () => randomBytes(32).toString('base64url')), 'utf8')
}

/** The file of a key of this checkout that signs letters, made when it is first asked for. */
export function keptKey(name: string): string {
  return keptFile(name, () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
}

function keptFile(name: string, make: () => string): string {
  const file = path.join(repository, '.data', name)
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, make(), { mode: 0o600 })
    renameSync(`${file}.new`, file) // whole or not at all
  }
  return file
}
