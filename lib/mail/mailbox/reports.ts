/** How the mail server of the demo answers a letter, by what the recipient's name ends with: «anna+bounce@example.ru». */
export const answers = { bounce: '5.1.1', full: '5.2.2', later: '4.4.7', complaint: 'abuse', away: 'vacation' } as const

export type Answer = keyof typeof answers

/** Which answer a recipient asks for; null for who is written to in earnest. */
export function answerOf(recipient: string): Answer | null {
  const tag = /\+(\w+)@/.exec(recipient)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(answers, tag) ? (tag as Answer) : null
}

type Returned = { readonly to: string; readonly recipient: string; readonly source: string }

/** A letter as other people's mail servers write it: a notification (RFC 3464), a complaint (RFC 5965), or somebody who is on holiday. */
export function reportOf(answer: Answer, { to, recipient, source }: Returned): string {
  const head = source.slice(0, Math.max(0, source.search(/\r?\n\r?\n/)))
  if (answer === 'away') return letter(to, 'Re: в отпуске', ['Auto-Submitted: auto-replied', 'Content-Type: text/plain; charset=utf-8'], 'Я в отпуске, вернусь в понедельник.')
  const about = answer === 'complaint'
    ? ['message/feedback-report', ['Feedback-Type: abuse', 'User-Agent: SandboxFBL/1.0', 'Version: 1', `Original-Rcpt-To: ${recipient}`].join('\r\n')] as const
    : ['message/delivery-status', ['Reporting-MTA: dns; sandbox.invalid', '', `Final-Recipient: rfc822; ${recipient}`, 'Action: failed', `Status: ${answers[answer]}`, `Diagnostic-Code: smtp; 550 ${answers[answer]} sandbox`].join('\r\n')] as const
  const type = answer === 'complaint' ? 'feedback-report' : 'delivery-status'
  const parts = [
    ['text/plain; charset=utf-8', answer === 'complaint' ? 'This is an abuse report.' : 'The letter was not delivered.'],
    about,
    ['text/rfc822-headers', head],
  ] as const
  const body = [...parts.map(([kind, text]) => `--report\r\nContent-Type: ${kind}\r\n\r\n${text}\r\n`), '--report--\r\n'].join('')
  return letter(to, 'Undelivered Mail Returned to Sender', [`Content-Type: multipart/report; report-type=${type}; boundary=report`, 'Auto-Submitted: auto-replied'], body)
}

function letter(to: string, subject: string, headers: readonly string[], body: string): string {
  return [`From: MAILER-DAEMON@sandbox.invalid`, `To: ${to}`, `Subject: ${subject}`, 'MIME-Version: 1.0', ...headers, '', body].join('\r\n')
}
