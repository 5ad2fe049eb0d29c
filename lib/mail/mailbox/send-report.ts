import { createTransport } from 'nodemailer'

/** Posts a letter without a sender (RFC 5321, 4.5.5), as servers do that report: nobody answers it. */
export async function sendReport(smtpUrl: string, to: string, raw: string): Promise<void> {
  const transport = createTransport(`${smtpUrl}?connectionTimeout=2000&greetingTimeout=2000&socketTimeout=5000`)
  try {
    await transport.sendMail({ envelope: { from: '', to: [to] }, raw })
  } finally {
    transport.close()
  }
}
