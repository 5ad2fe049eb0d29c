import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { callbackify } from 'node:util'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { PostFault } from '#lib/faults/post-fault.ts'
import { type MailStore, openStore } from './open-store.ts'
import { parseMail } from './parse-mail.ts'
import { answerOf, reportOf } from './reports.ts'
import { sendReport } from './send-report.ts'

const LARGEST = 5_000_000

/**
 * Starts the demo's mail server: real SMTP on the loopback interface; what it receives goes nowhere but into the schema
 * `mailbox` of the database. A letter is acknowledged only once it is stored, a repeat (same Message-ID) is acknowledged and not
 * stored again. `port` 0 takes any free one. `close` lets running dialogues end. `returnsTo`: the server that reports go to of letters to «…+bounce@» and
 * the like (reports.ts), once they are kept. `fault`: asked for each letter, what meets it instead.
 */
export async function startMailbox({ port, databaseUrl, returnsTo, fault }: {
  port: number
  databaseUrl: string
  returnsTo?: string
  fault?: () => PostFault | undefined
}): Promise<{ url: string; close(): Promise<void> }> {
  const store = await openStore(databaseUrl)
  const server = new SMTPServer({
    banner: 'demo mailbox',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST,
    closeTimeout: 2_000,
    onData: callbackify((stream: SMTPServerDataStream, session: SMTPServerSession) => receive({ store, returnsTo, fault }, stream, session)),
  })
  // A client that goes away in the middle of a dialogue is its own trouble.
  server.on('error', () => {})
  const listener = server.listen(port, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('the mailbox listens on no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    async close() {
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await store.close()
    },
  }
}

type Settings = { readonly store: MailStore; readonly returnsTo: string | undefined; readonly fault: (() => PostFault | undefined) | undefined }

async function receive({ store, returnsTo, fault }: Settings, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const source = await buffer(stream)
  if (stream.sizeExceeded) throw refusal(552, 'message too large')
  const planned = fault?.()
  if (planned?.delayMs) await pause(planned.delayMs)
  if (planned?.kind === 'fail') throw refusal(451, '4.3.0 planned trouble of the sandbox, try again')
  if (planned?.kind === 'refuse') throw refusal(554, '5.7.1 planned refusal of the sandbox')
  try {
    await store.keep(await parseMail(source, session.envelope.rcptTo.map(({ address }) => address)))
  } catch {
    throw refusal(451, 'not stored, try again')
  }
  if (returnsTo !== undefined) for (const { address } of session.envelope.rcptTo) void report(returnsTo, source, address, session)
}

/** As on the internet, a report may get lost. */
async function report(returnsTo: string, source: Buffer, recipient: string, { envelope: { mailFrom } }: SMTPServerSession): Promise<void> {
  const answer = answerOf(recipient)
  if (answer === null || !mailFrom || mailFrom.address === '') return
  const to = mailFrom.address
  await sendReport(returnsTo, to, reportOf(answer, { to, recipient, source: source.toString('utf8') })).catch(() => {})
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
