import * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { ApiError } from './api-error.ts'
import type { Call } from './call.ts'

export type Reply = { readonly status: number; readonly body: unknown }

type Asked = {
  readonly method: string
  /** Below `/api/test-support`. */
  readonly path: string
  readonly query: URLSearchParams
  /** Undefined where none was sent. */
  readonly body: unknown
}

/** Finds the call, reads what it is given, runs it, and turns what goes wrong into a status and a sentence. `tell`: hears of what nobody expected. */
export async function answerCall(calls: readonly Call[], { method, path, query, body }: Asked, tell: (error: unknown) => void): Promise<Reply> {
  const found = calls.flatMap((call) => paramsOf(call.path, path).map((params) => ({ call, params })))
  const hit = found.find(({ call }) => call.method === method)
  if (!hit) {
    const methods = found.map(({ call }) => call.method)
    return methods.length === 0
      ? no(404, `There is no ${path}: GET /openapi.json says what there is.`)
      : no(405, `${path} knows ${[...new Set(methods)].join(', ')}, not ${method}.`)
  }
  try {
    const asked = {
      params: read(hit.call.params, hit.params, 'path'),
      query: read(hit.call.query, Object.fromEntries(query), 'query'),
      body: hit.call.body && read(hit.call.body, body ?? {}, ''),
    }
    return { status: hit.call.status, body: hit.call.answer.parse(await hit.call.run(asked)) }
  } catch (error) {
    return refusalOf(error) ?? broken(error, tell)
  }
}

const segment = /^\{(\w+)\}$/

/** What stands in the places of `{…}`; none where the path is another one. */
function paramsOf(pattern: string, path: string): Record<string, string>[] {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return []
  const params: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    const name = segment.exec(part)?.[1]
    const value = decoded(given[at] ?? '')
    if (name === undefined ? part !== value : value === '') return []
    if (name !== undefined) params[name] = value
  }
  return [params]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

function read(schema: z.ZodType, given: unknown, where: string): unknown {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const fields = Object.fromEntries(result.error.issues.map(({ path, message }) => [[...(where ? [where] : []), ...path].join('.') || 'body', message]))
  throw new ApiError(400, `This is not what the call takes: ${Object.entries(fields).map(([name, words]) => `${name}: ${words}`).join('; ')}`, fields)
}

const notThere: readonly string[] = ['not-found', 'unknown-variant', 'unknown-product']

function refusalOf(error: unknown): Reply | null {
  if (error instanceof ApiError) return no(error.status, error.message, error.fields)
  if (error instanceof Refusal) {
    const { code, fields } = error
    return no(notThere.includes(code) ? 404 : 409, `The shop refuses: ${code}${wordsOf(fields)}`, fields)
  }
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025') return no(404, 'There is none such.')
  return null
}

function wordsOf(fields: Readonly<Record<string, string>>): string {
  const words = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  return words.length === 0 ? '' : ` (${words.join('; ')})`
}

/** The caller gets one sentence; the rest is in the log. */
function broken(error: unknown, tell: (error: unknown) => void): Reply {
  tell(error)
  const words = error instanceof z.ZodError ? 'the answer has not the shape that is documented' : error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : 'unknown'
  return no(500, `This is a fault of the Support API or of the shop, its log says more: ${words.slice(0, 300)}`)
}

function no(status: number, error: string, fields: Readonly<Record<string, string>> = {}): Reply {
  return { status, body: { error, fields } }
}
