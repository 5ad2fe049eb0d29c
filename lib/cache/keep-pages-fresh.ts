import { env } from '#lib/env.ts'
import { log } from '#lib/log/log.ts'
import { listenCatalogue } from './listen-catalogue.ts'
import { expireTags } from './revalidation.ts'

/** For the life of a web process, until it is asked to end: the pages in its cache follow what the database says of the catalogue. */
export function keepPagesFresh(): void {
  const close = listenCatalogue({
    databaseUrl: env.DATABASE_URL,
    expire: expireTags,
    onError: (error) => log.warn({ err: error }, 'pages may be stale until the catalogue is heard again'),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
}
