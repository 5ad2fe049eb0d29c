import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Account {
  readonly uid?: number
  readonly gid?: number
}

export const isRoot = process.getuid?.() === 0

/** PostgreSQL refuses to run as root: the account it runs as instead (empty for an ordinary user, who runs it as himself). */
export function databaseAccount(): Account {
  if (!isRoot) return {}
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([user]) => user === name) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL does not run as root and there is no account "postgres" or "nobody": start as an ordinary user or set DATABASE_URL.')
}

/** Whether the account may enter the folder (root's clone often lies in a folder closed to others). */
export function canEnter(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}
