import { readFileSync } from 'node:fs'
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import { connect } from './connect.ts'
import { databaseUrl, datamodels } from './options.ts'
import { connectToShadowDatabase } from './shadow-database.ts'

export type Engine = wasm.SchemaEngine

const program = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'))
const { instance } = await WebAssembly.instantiate(readFileSync(program), { './schema_engine_bg.js': { ...wasm } })
callExport(wasm, '__wbg_set_wasm', instance.exports)
callExport(instance.exports, '__wbindgen_start')

/** What the engine said when it panicked; it looks for this registry by its name. */
let panic: string | undefined
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => void (panic = message) } })

export function takePanic(): string | undefined {
  const message = panic
  panic = undefined
  return message
}

/** Whether the engine has a method of this name. */
export const hasMethod = (name: string): boolean => Object.hasOwn(wasm.SchemaEngine.prototype, name)

/** Runs `use` with a fresh engine, so that nothing it remembers outlives a change made by an earlier request. */
export async function withEngine<T>(use: (engine: Engine) => Promise<T>): Promise<T> {
  const open = new Set<SqlDriverAdapter>()
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () => disposableOnce(await connect(databaseUrl()), open),
    connectToShadowDb: async () => disposableOnce(await connectToShadowDatabase(databaseUrl()), open),
  })
  const engine = await wasm.SchemaEngine.new({ datamodels }, say, factory)
  try {
    return await use(engine)
  } finally {
    for (const adapter of open) await adapter.dispose().catch(() => {})
  }
}

/** The engine does not dispose of everything it opened, and of some twice. */
function disposableOnce(adapter: SqlDriverAdapter, open: Set<SqlDriverAdapter>): SqlDriverAdapter {
  const dispose = adapter.dispose.bind(adapter)
  open.add(adapter)
  return Object.assign(adapter, {
    async dispose(): Promise<void> {
      if (open.delete(adapter)) await dispose()
    },
  })
}

function say(line: string): void {
  process.stderr.write(`${line.trimEnd()}\n`)
}

function callExport(from: object, name: string, ...args: unknown[]): void {
  const exported: unknown = Reflect.get(from, name)
  if (typeof exported !== 'function') throw new Error(`the schema engine has no ${name}`)
  Reflect.apply(exported, undefined, args)
}
