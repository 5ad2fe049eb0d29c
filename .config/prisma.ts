import path from 'node:path'
import { defineConfig } from 'prisma/config'

const repository = path.resolve(import.meta.dirname, '..')

// Prisma's own engine is a download from a host that may be out of reach; this one runs what npm delivered.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(repository, 'lib/cli/schema-engine/schema-engine.ts')
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= '1'

export default defineConfig({
  schema: path.join(repository, 'prisma/schema'),
  migrations: { path: path.join(repository, 'prisma/migrations') },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://postgres:postgres@127.0.0.1:54329/app' },
})
