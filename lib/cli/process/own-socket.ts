import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { repository } from './run-node.ts'

/** Tells checkouts and users of one machine apart, in few characters: addresses of sockets may not be long. */
export function ownKey(...words: readonly string[]): string {
  const identity = [repository, ...words, process.getuid?.()].join('\0')
  return createHash('sha1').update(identity).digest('hex').slice(0, 10)
}

/** The address of a local socket that belongs to this checkout and this user. */
export function ownSocket(...words: readonly string[]): string {
  return path.join(tmpdir(), `smart-tracker-${ownKey(...words)}.sock`)
}
