import path from 'node:path'
import { ownKey, ownSocket } from '#lib/cli/process/own-socket.ts'
import { repository } from '#lib/cli/process/run-node.ts'
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

export function clusterNamed(name: ClusterName): Cluster {
  const account = databaseAccount()
  const outside = isRoot && !canEnter(repository, account)
  const base = outside ? `/var/tmp/smart-tracker-${ownKey(name)}` : path.join(repository, '.data')
  return {
    name, account, base, outside,
    data: path.join(base, `pg-${name}`),
    log: path.join(base, `pg-${name}.log`),
    keeperLog: path.join(base, `keeper-${name}.log`),
    socket: ownSocket(name),
  }
}
