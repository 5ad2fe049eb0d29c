import pino from 'pino'
import { env } from '#lib/env.ts'
import { requestId } from '#lib/http/request-id.ts'

const personal = ['email', 'phone', 'name', 'surname', 'givenName', 'patronymic', 'address', 'password', 'token', 'secret', 'cookie', 'authorization']

/** Structured log on standard output; in the site each line of a request carries its id. Give it ids, never people: what slips through is blotted out here. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  mixin: () => {
    const id = requestId()
    return id === undefined ? {} : { requestId: id }
  },
  timestamp: pino.stdTimeFunctions.isoTime,
  // A DOMException brings 25 constants along.
  serializers: { err: (error: Error) => (error instanceof DOMException ? { type: error.name, message: error.message, stack: error.stack } : pino.stdSerializers.err(error)) },
  redact: { paths: personal.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '…' },
})
