import { databaseCommands } from './database-commands.ts'
import { databaseOf } from './database-url.ts'
import { type Engine, hasMethod, withEngine } from './engine.ts'
import { databaseUrl } from './options.ts'

export type Print = (content: string) => Promise<void>

/** Answers one request of Prisma's command line: most by the engine's method of that name, some need more than that. */
export async function answer(method: string, params: unknown, print: Print): Promise<unknown> {
  switch (method) {
    case 'evaluateDataLoss':
    case 'createMigration':
      return withEngine((engine) => primed(engine, method, params))
    case 'diff':
      return diff(params, print)
    case 'getDatabaseVersion':
      return withEngine((engine) => call(engine, 'version', params))
    case 'createDatabase':
      await databaseCommands['create-database']?.(databaseUrl())
      return { databaseName: databaseOf(databaseUrl()) }
    case 'ensureConnectionValidity':
      await databaseCommands['can-connect-to-database']?.(databaseUrl())
      return {}
    default:
      if (!hasMethod(method)) throw new Error(`this schema engine does not know the method ${method}`)
      return withEngine((engine) => call(engine, method, params))
  }
}

/**
 * Only `diagnoseMigrationHistory` computes «the schema that the migrations give»; these methods look it up in the cache of
 * the same engine and fail when it is not there.
 */
async function primed(engine: Engine, method: string, params: unknown): Promise<unknown> {
  const { migrationsList, filters } = params as Parameters<Engine['createMigration']>[0]
  if (migrationsList.migrationDirectories.length > 0) {
    await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true })
  }
  return call(engine, method, params)
}

/** The engine returns the text, the command line expects to be asked to print it. */
async function diff(params: unknown, print: Print): Promise<unknown> {
  const { exitCode, stdout } = await withEngine((engine) => engine.diff(params as Parameters<Engine['diff']>[0]))
  if (stdout) await print(stdout.replace(/\n$/, ''))
  return { exitCode }
}

async function call(engine: Engine, method: string, params: unknown): Promise<unknown> {
  return Reflect.apply(Reflect.get(engine, method), engine, [params])
}
