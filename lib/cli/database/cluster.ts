import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Account, canEnter, databaseAccount, isRoot } from './account.ts'

export type ClusterName = 'app' | 'test'

/** One PostgreSQL cluster of this checkout: «app» for start and dev, «test» for tests. */
export interface Cluster {
  readonly name: ClusterName
  readonly account: Account
  /** Where data, logs and state lie: `.data`, or a folder of the system when the account cannot enter the repository. */
  readonly base: string
  readonly outside: boolean
  readonly data: string
  readonly log: string
  readonly keeperLog: string
  /** The keeper listens here; whoever holds a connection keeps the server running. */
  readonly socket: string
}

const repository = path.resolve(import.meta.dirname, '../../..')

export function clusterNamed(name: ClusterName): Cluster {
  const account = databaseAccount()
  const identity = [repository, name, process.getuid?.()].join('\0')
  const key = createHash('sha1').update(identity).digest('hex').slice(0, 10)
  const outside = isRoot && !canEnter(repository, account)
  const base = outside ? `/var/tmp/smart-tracker-${key}` : path.join(repository, '.data')
  return {
    name, account, base, outside,
    data: path.join(base, `pg-${name}`),
    log: path.join(base, `pg-${name}.log`),
    keeperLog: path.join(base, `keeper-${name}.log`),
    socket: path.join(tmpdir(), `smart-tracker-${key}.sock`),
  }
}
