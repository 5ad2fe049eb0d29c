/** Nobody listens; the connection was closed; the server is starting, recovering or shutting down, or has no room for one more. */
const codes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300', '08000', '08003', '08006', 'P1001', 'P1017'])
const kinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'TooManyConnections'])
const words = /^Connection terminated|^Client has encountered a connection error|^timeout expired$|connection timeout|server closed the connection/i

/** Whether a query has failed because there is no connection to the database, by what pg, Prisma and its adapter say. */
export function isLostConnection(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, originalCode, kind, message, originalMessage, cause }: Partial<Record<string, unknown>> = { ...error, message: Reflect.get(error, 'message'), cause: Reflect.get(error, 'cause') }
  if ([code, originalCode].some((each) => codes.has(String(each))) || kinds.has(String(kind))) return true
  if ([message, originalMessage].some((text) => typeof text === 'string' && words.test(text))) return true
  return cause !== error && isLostConnection(cause)
}
