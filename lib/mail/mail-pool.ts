import { Readable } from 'node:stream'
import SMTPPool from 'nodemailer/lib/smtp-pool/index.js'
import { type Permit, spendPermit } from '#lib/egress/permit.ts'
import { env } from '#lib/env.ts'

export type PooledMail = {
  /** Envelope sender: where it comes back to. */
  readonly from: string
  readonly to: string
  /** The whole letter, signed. */
  readonly source: Buffer
}

/** The letter was not accepted, as far as is known. */
export class NotAccepted extends Error {
  /** The server's answer; null when there was none. */
  readonly status: number | null
  /** What it answered to, as nodemailer calls it: `CONN`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  readonly command: string
  /** What stands behind it (RFC 3463), where the server says it: 5.1.1. */
  readonly enhanced: string | null
  /** The letter itself was on its way: without an answer nobody knows what has become of it. */
  readonly begun: boolean

  constructor(cause: unknown, begun: boolean) {
    const { message, responseCode, response, command } = cause instanceof Error ? (cause as Error & { responseCode?: unknown; response?: unknown; command?: unknown }) : { message: String(cause) }
    super(message, { cause })
    this.name = 'NotAccepted'
    this.status = typeof responseCode === 'number' ? responseCode : null
    this.command = typeof command === 'string' ? command : 'CONN'
    this.enhanced = typeof response === 'string' ? (/^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null) : null
    this.begun = begun
  }
}

export type MailPool = {
  /** How many letters may be under way at once. */
  readonly size: number
  /** Resolves when the server has accepted the letter; NotAccepted otherwise. `permit`: of the register of disclosures, for this letter. */
  send(mail: PooledMail, permit: Permit): Promise<void>
  close(): void
}

/** How long (milliseconds) the server may take. */
export type MailPatience = {
  /** To let a line be opened and to greet. */
  readonly connect: number
  /** Between two of its words. */
  readonly silence: number
  /** To ask for the letter: one that has not begun by then never begins. */
  readonly begin: number
  /** For all of it: a letter that has begun is over by then, one way or the other, however slowly the server speaks. */
  readonly end: number
}

export const MAIL_END = 60_000
const patience: MailPatience = { connect: 5_000, silence: 20_000, begin: 15_000, end: MAIL_END }

/**
 * Lines to the SMTP server of the settings that stay open between letters. A server that takes a line and says nothing holds it no longer than `patience`:
 * before the letter was asked for nobody has it (NotAccepted, not begun), afterwards nobody knows.
 */
export function openMailPool(smtpUrl = env.SMTP_URL, size = env.SMTP_CONNECTIONS, { connect, silence, begin, end }: MailPatience = patience): MailPool {
  const open = (permit: Permit): SMTPPool => {
    spendPermit(permit)
    return pool
  }
  // A line that breaks takes its letter along: whether it is sent anew is not for the pool to say.
  const options: SMTPPool.Options & { maxRequeues: number } = {
    maxRequeues: 0,
    url: smtpUrl,
    pool: true,
    maxConnections: size,
    maxMessages: 500,
    connectionTimeout: connect,
    greetingTimeout: connect,
    socketTimeout: silence,
  }
  const pool = new SMTPPool(options)
  return {
    size,
    send: (mail, permit) => hand(open(permit), mail, begin, end),
    close: () => pool.close(),
  }
}

function hand(pool: SMTPPool, { from, to, source }: PooledMail, begin: number, end: number): Promise<void> {
  const started = performance.now()
  let begun = false
  // Read only when the server has asked for the letter.
  const letter = new Readable({
    highWaterMark: source.length + 1,
    read() {
      begun = performance.now() - started < begin
      if (begun) {
        this.push(source)
        this.push(null)
      } else this.destroy(new Error('too late to begin'))
    },
  })
  const message = { getEnvelope: () => ({ from, to: [to] }), messageId: () => '', getHeader: () => '', createReadStream: () => letter }
  return new Promise((resolve, reject) => {
    const over = setTimeout(() => reject(new NotAccepted(new Error('no answer in time'), begun)), end)
    // What the pool asks of a message, without the composer that is not needed for a finished one.
    const whole = { data: {}, message } as unknown as Parameters<SMTPPool['send']>[0]
    const accepted = pool.send(whole, (error) => {
      clearTimeout(over)
      if (error) reject(new NotAccepted(error, begun))
      else resolve()
    }) as unknown
    if (accepted === false) {
      clearTimeout(over)
      reject(new NotAccepted(new Error('the pool is closed'), false))
    }
  })
}
