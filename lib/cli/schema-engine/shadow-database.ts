import { randomUUID } from 'node:crypto'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { escapeIdentifier } from 'pg'
import { connect } from './connect.ts'
import { withDatabase } from './database-url.ts'
import { shadowUrl } from './options.ts'

/** An empty database in which the engine tries migrations out; dropped when the engine lets go of it. */
export async function connectToShadowDatabase(mainUrl: string): Promise<SqlDriverAdapter> {
  if (shadowUrl) return connect(shadowUrl)
  const name = `prisma_migrate_shadow_db_${randomUUID()}`
  const admin = await connect(mainUrl)
  await admin.executeScript(`create database ${escapeIdentifier(name)} template template0`)
  const shadow = await connect(withDatabase(mainUrl, name))
  const disconnect = shadow.dispose.bind(shadow)
  return Object.assign(shadow, {
    async dispose(): Promise<void> {
      await disconnect()
      await admin.executeScript(`drop database if exists ${escapeIdentifier(name)} with (force)`)
      await admin.dispose()
    },
  })
}
