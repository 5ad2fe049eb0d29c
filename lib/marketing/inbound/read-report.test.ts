import { describe, expect, test } from 'vitest'
import { answers, reportOf } from '#lib/mail/mailbox/reports.ts'
import { readReport } from './read-report.ts'

const read = (text: string) => readReport(Buffer.from(text))
const returned = { to: 'bounce+x@shop.example', recipient: 'anna@example.ru', source: 'Subject: Скидки\r\n\r\nтекст' }
const dsn = (fields: string, type = 'multipart/report; report-type=delivery-status') =>
  `From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${fields}\r\n--b--\r\n`

describe('what comes back §4.1.9', () => {
  test.each(['bounce', 'full', 'later'] as const)('a notification of the sandbox: %s', async (answer) => {
    expect(await read(reportOf(answer, returned))).toEqual({ kind: 'bounce', status: answers[answer] })
  })

  test('a complaint (RFC 5965)', async () => {
    expect(await read(reportOf('complaint', returned))).toEqual({ kind: 'complaint' })
  })

  test.each([
    ['of Postfix', 'Reporting-MTA: dns; mx.example\r\nX-Postfix-Queue-ID: 4Xy\r\nArrival-Date: Mon, 23 Nov 2026 00:00:00 +0300\r\n\r\nFinal-Recipient: rfc822; a@b.ru\r\nOriginal-Recipient: rfc822;a@b.ru\r\nAction: failed\r\nStatus: 5.1.1\r\nRemote-MTA: dns; mx.b.ru\r\nDiagnostic-Code: smtp; 550 5.1.1 <a@b.ru>: Recipient address rejected: User\r\n    unknown', '5.1.1'],
    ['with folded fields, in other cases', 'reporting-mta: dns;x\r\n\r\nFINAL-RECIPIENT: rfc822;\r\n a@b.ru\r\nACTION: Failed\r\nSTATUS:\r\n 5.2.1 (mailbox disabled)', '5.2.1'],
    ['with line feeds alone', 'Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@b.ru\nAction: failed\nStatus: 5.1.10', '5.1.10'],
    ['of several recipients', 'Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; a@b.ru\r\nAction: delayed\r\nStatus: 4.4.1\r\n\r\nFinal-Recipient: rfc822; c@b.ru\r\nAction: failed\r\nStatus: 5.7.1', '5.7.1'],
  ])('a notification %s', async (_, fields, status) => {
    expect(await read(dsn(fields))).toEqual({ kind: 'bounce', status })
  })

  test.each([
    ['a delay', dsn('Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; a@b.ru\r\nAction: delayed\r\nStatus: 4.4.1')],
    ['a success', dsn('Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; a@b.ru\r\nAction: delivered\r\nStatus: 2.0.0')],
    ['a failure without a status', dsn('Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; a@b.ru\r\nAction: failed')],
    ['no recipients', dsn('Reporting-MTA: dns; x')],
    ['an answering machine', reportOf('away', returned)],
    ['a letter that quotes a report', 'Subject: x\r\n\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1'],
    ['nothing', ''],
    ['bytes of no letter', '\u0000\u0001\u0002'.repeat(500)],
    ['parts without an end', `Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n'.repeat(500)}`],
  ])('%s is none', async (_, text) => {
    expect(await read(text)).toEqual({ kind: 'nothing' })
  })
})
