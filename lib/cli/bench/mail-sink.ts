import { once } from 'node:events'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'

export type MailSink = {
  /** Sends a short letter by one of its lines. */
  send(to: string): Promise<void>
  close(): Promise<void>
}

/** A real SMTP server on this machine that forgets what it receives, and lines to it. `onData`: DATA has begun for an address. */
export async function openMailSink(lines: number, onData: (address: string) => void): Promise<MailSink> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, callback) {
      for (const { address } of session.envelope.rcptTo) onData(address)
      stream.on('end', () => callback())
      stream.resume()
    },
  })
  server.on('error', () => {})
  const listener = server.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('the sink listens on no port')
  const pool = createTransport({ pool: true, host: '127.0.0.1', port: address.port, maxConnections: lines, maxMessages: Infinity, ignoreTLS: true })
  return {
    async send(to) {
      await pool.sendMail({ from: 'shop@example.ru', to, subject: 'news', text: 'news' })
    },
    async close() {
      pool.close()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
