import type pg from 'pg'

/** Bytes before the first row of a binary COPY: signature, flags, length of an extension that is empty. */
const HEADER = 11 + 4 + 4

/**
 * The one row of a query, as bytes: pg itself reads answers as text, where bytes are twice as long. `sql` must not hold anything from outside:
 * COPY takes no parameters.
 */
export function copyRow(client: pg.Client, sql: string): Promise<(Buffer | null)[]> {
  const { promise, resolve, reject } = Promise.withResolvers<(Buffer | null)[]>()
  const received: Buffer[] = []
  let failed = false
  const query = {
    submit: (connection: pg.Connection) => connection.query(`COPY (${sql}) TO STDOUT (FORMAT binary)`),
    handleCopyData: ({ chunk }: { chunk: Buffer }) => void received.push(Buffer.from(chunk)),
    handleError: (error: Error) => {
      failed = true
      reject(error)
    },
    handleReadyForQuery: () => {
      if (!failed) resolve(fieldsOf(Buffer.concat(received)))
    },
    handleRowDescription: () => {},
    handleDataRow: () => {},
    handleCommandComplete: () => {},
    handlePortalSuspended: () => {},
    handleEmptyQuery: () => {},
    handleCopyInResponse: () => {},
  }
  client.query(query)
  return promise
}

/** A row is a number of fields, then each with its length; -1 for null. */
function fieldsOf(bytes: Buffer): (Buffer | null)[] {
  let at = HEADER + 2
  return Array.from({ length: bytes.readInt16BE(HEADER) }, () => {
    const length = bytes.readInt32BE(at)
    at += 4 + Math.max(0, length)
    return length < 0 ? null : bytes.subarray(at - length, at)
  })
}
