import * as z from 'zod'
import { takePanic } from './engine.ts'
import { describeFailure, forgetFailure } from './failed-script.ts'
import { answer } from './requests.ts'

const incoming = z.object({ id: z.union([z.string(), z.number()]), method: z.string().optional(), params: z.unknown().optional() })
const engineError = z.object({
  message: z.string(),
  error_code: z.string().nullish(),
  code: z.string().nullish(),
  meta: z.unknown().optional(),
  cause: z.object({ message: z.string() }).optional().catch(undefined),
})

const unprinted = new Map<string | number, () => void>()
let queue: Promise<void> = Promise.resolve()

/** Takes a line of Prisma's command line: a request, answered after the earlier ones, or the answer to a `print`. */
export function receive(line: string): void {
  const { id, method, params } = incoming.parse(JSON.parse(line))
  if (method === undefined) unprinted.get(id)?.()
  else queue = queue.then(() => handle(id, method, params))
}

async function handle(id: string | number, method: string, params: unknown): Promise<void> {
  forgetFailure()
  try {
    send({ id, result: (await answer(method, params, print)) ?? {} })
  } catch (error) {
    send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data: dataOf(error, method) } })
  }
}

function print(content: string): Promise<void> {
  return new Promise((resolve) => {
    const id = `print-${unprinted.size}`
    unprinted.set(id, resolve)
    send({ id, method: 'print', params: { content } })
  })
}

function dataOf(error: unknown, method: string): unknown {
  const panic = takePanic()
  const { error_code, code, meta, cause, ...known } = engineError.parse(error)
  const said = known.message || cause?.message || String(error)
  const failure = describeFailure()
  const migrationFailed = failure !== undefined && method === 'applyMigrations'
  const message = panic ?? (migrationFailed ? aboutMigration(said, failure) : aboutScript(said, failure))
  return {
    is_panic: panic !== undefined || error instanceof WebAssembly.RuntimeError,
    message,
    error_code: migrationFailed ? 'P3018' : (error_code ?? code ?? null),
    meta: meta ?? null,
    error: { message },
  }
}

function aboutMigration(said: string, failure: string): string {
  const name = /migration_name="([^"]+)"/.exec(said)?.[1] ?? '?'
  return `A migration failed to apply. New migrations cannot be applied before the error is recovered from: https://pris.ly/d/migrate-resolve\n\nMigration name: ${name}\n\n${failure}`
}

/** Where the engine only says «external connector error», the database's own words. */
function aboutScript(said: string, failure: string | undefined): string {
  return failure === undefined ? said : said.replace(/external connector error[\s\S]*/, '') + failure
}

function send(message: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
