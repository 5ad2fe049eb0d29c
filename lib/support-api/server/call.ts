import * as z from 'zod'

/** One call of the Support API. */
export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `/people/{id}/consents`, below `/api/test-support`. */
  readonly path: string
  readonly summary: string
  /** Of the answer when all is well. */
  readonly status: 200 | 201
  readonly params: z.ZodObject
  readonly query: z.ZodObject
  /** Undefined: nothing is read. */
  readonly body: z.ZodType | undefined
  readonly answer: z.ZodType
  readonly run: (asked: { params: unknown; query: unknown; body: unknown }) => Promise<unknown>
}

type Shape<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType, Answer extends z.ZodType> = Pick<Call, 'method' | 'path' | 'summary'> & {
  readonly status?: 200 | 201
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly answer: Answer
  readonly run: (asked: { readonly params: z.output<Params>; readonly query: z.output<Query>; readonly body: z.output<Body> }) => Promise<z.input<Answer>>
}

const nothing = z.strictObject({})

type Nothing = typeof nothing

/** A call whose `run` gets what its schemas have read, and whose answer has the shape that the document promises. */
export function call<Answer extends z.ZodType, Params extends z.ZodObject = Nothing, Query extends z.ZodObject = Nothing, Body extends z.ZodType = z.ZodUndefined>(
  { run, params, query, body, status = 200, ...rest }: Shape<Params, Query, Body, Answer>,
): Call {
  return {
    ...rest, status, params: params ?? nothing, query: query ?? nothing, body,
    run: (asked) => run(asked as { params: z.output<Params>; query: z.output<Query>; body: z.output<Body> }),
  }
}
