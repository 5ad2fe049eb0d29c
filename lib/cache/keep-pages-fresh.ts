import { env } from '#lib/env.ts'
import { log } from '#lib/log/log.ts'
import { listenCatalogue } from './listen-catalogue.ts'
import { expireTags } from './revalidation.ts'

/** For the life of a web process: the pages in its cache follow what the database says of the catalogue. */
export function keepPagesFresh(): void {
  listenCatalogue({
    databaseUrl: env.DATABASE_URL,
    expire: expireTags,
    onError: (error) => log.warn({ err: error }, 'pages may be stale until the catalogue is heard again'),
  })
}
