import pino from 'pino'
import { env } from '#lib/env.ts'

const personal = ['email', 'phone', 'name', 'surname', 'givenName', 'patronymic', 'address', 'password', 'token', 'secret', 'cookie', 'authorization']

/** Structured log on standard output. Give it ids, never people: what slips through is blotted out here. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  // A DOMException brings 25 constants along.
  serializers: { err: (error: Error) => (error instanceof DOMException ? { type: error.name, message: error.message, stack: error.stack } : pino.stdSerializers.err(error)) },
  redact: { paths: personal.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '…' },
})
