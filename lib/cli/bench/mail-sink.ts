import { createTransport } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js'
import type { Begun } from './smtp-sink.ts'
import { startSink } from './start-sink.ts'

export type MailSink = {
  /** Sends a short letter by one of its lines. */
  send(to: string): Promise<void>
  /** For whom DATA has begun since this was asked last, and when. */
  begun(): Promise<readonly Begun[]>
  close(): Promise<void>
}

/** A mail server in a process of its own that forgets what it receives, and lines to it. */
export async function openMailSink(lines: number): Promise<MailSink> {
  const sink = await startSink()
  const options: SMTPPool.Options = { pool: true, url: sink.url, maxConnections: lines, maxMessages: Infinity, ignoreTLS: true }
  const pool = createTransport(options)
  return {
    async send(to) {
      await pool.sendMail({ envelope: { from: 'shop@example.ru', to }, raw: `Message-ID: <${to}>\r\nTo: ${to}\r\nSubject: news\r\n\r\nnews\r\n` })
    },
    begun: () => sink.begun(),
    async close() {
      pool.close()
      await sink.close()
    },
  }
}
