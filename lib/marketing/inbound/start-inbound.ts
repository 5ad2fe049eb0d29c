import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { callbackify } from 'node:util'
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { log } from '#lib/log/log.ts'
import { readReport } from './read-report.ts'
import { returnAddress } from './return-address.ts'
import { takeBounce } from './take-bounce.ts'
import { takeComplaint } from './take-complaint.ts'
import { takeUnsubscribe } from './take-unsubscribe.ts'

/** A report carries the whole letter back at most, and letters stay below 102 kB. */
const LARGEST = 1_000_000

/**
 * Starts the mail server for what comes back: it takes letters for the return paths and unsubscribing addresses of our own messages, one recipient each,
 * and for nobody else; it relays nothing, answers nobody by mail (so nothing can go in circles), and keeps no letter. What cannot be written down now
 * is asked for again. `port` 0 takes any free one.
 */
export async function startInbound({ port, host }: { port: number; host: string }): Promise<{ port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    banner: 'returned mail',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST,
    maxClients: 50,
    socketTimeout: 30_000,
    closeTimeout: 2_000,
    onRcptTo: ({ address }: SMTPServerAddress, { envelope }: SMTPServerSession, done) => {
      if (envelope.rcptTo.length > 0) done(refusal(452, 'one recipient a letter'))
      else done(returnAddress(address) === null ? refusal(550, 'no such address') : undefined)
    },
    onData: callbackify((stream: SMTPServerDataStream, session: SMTPServerSession) => receive(stream, session)),
  })
  // A client that goes away in the middle of a dialogue is its own trouble.
  server.on('error', () => {})
  const listener = server.listen(port, host)
  await once(listener, 'listening')
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('the mail server listens on no port')
  return { port: address.port, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

async function receive(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
  const source = await buffer(stream)
  if (stream.sizeExceeded) throw refusal(552, 'message too large')
  const to = returnAddress(envelope.rcptTo[0]?.address ?? '')
  if (!to) throw refusal(550, 'no such address')
  try {
    if (to.kind === 'unsub') return await takeUnsubscribe(to.message)
    const report = await readReport(source)
    if (report.kind === 'bounce') await takeBounce(to.message, report.status)
    else if (report.kind === 'complaint') await takeComplaint(to.message)
  } catch (error) {
    log.error({ err: error }, 'returned mail was not taken')
    throw refusal(451, 'try again')
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
