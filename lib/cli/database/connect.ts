import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

const user = 'postgres'
const password = 'postgres'
export const superuser = { user, password } as const

/** The address of a database of a built-in cluster. It listens on the loopback interface only. */
export function urlOf(port: number, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
}

/** Whether an address leads into a built-in cluster. */
export function isBuiltIn(url: string): boolean {
  const { hostname, username, password: given } = new URL(url)
  return hostname === '127.0.0.1' && username === user && given === password
}

/** Runs `use` with a connection of its own and closes it. */
export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {}) // an error of the connection shows in the query that meets it
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** Resolves when the server answers, for at most `seconds`. */
export async function untilReady(url: string, seconds: number): Promise<void> {
  const deadline = performance.now() + seconds * 1000
  for (;;) {
    try {
      return await withClient(url, async (client) => void (await client.query('select 1')))
    } catch (error) {
      if (performance.now() > deadline) throw error
      await sleep(60)
    }
  }
}
