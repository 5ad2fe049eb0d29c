#!/usr/bin/env node
// Stands in for the program «schema-engine» that Prisma would download: .config/prisma.ts names this file in
// PRISMA_SCHEMA_ENGINE_BINARY. It speaks the same protocol (JSON-RPC over standard input and output, and `cli <command>`),
// but runs the engine that npm delivered as WebAssembly. PostgreSQL only.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import { databaseCommands, explain } from './database-commands.ts'
import { command, databaseUrl } from './options.ts'

if (process.argv.includes('--version')) printVersion()
else if (command[0] === 'cli') await runCommand(command[1] ?? '')
else await serve()

function printVersion(): void {
  const manifest = readFileSync(new URL('package.json', import.meta.resolve('@prisma/schema-engine-wasm')), 'utf8')
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest))
  console.log(`schema-engine-cli ${version.split('.').at(-1)}`)
}

async function runCommand(name: string): Promise<void> {
  try {
    const run = databaseCommands[name]
    if (!run) throw new Error(`this schema engine does not know the command ${name}`)
    await run(databaseUrl())
  } catch (error) {
    const { code, message } = explain(error, databaseUrl())
    const fields = { error_code: code, message, is_panic: false }
    // the command line skips the first line and reads one JSON object from each of the others
    process.stderr.write(`schema-engine\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}`)
    process.exitCode = 1
  }
}

async function serve(): Promise<void> {
  const { receive } = await import('./serve.ts')
  for await (const line of createInterface({ input: process.stdin })) if (line.trim()) receive(line)
}
