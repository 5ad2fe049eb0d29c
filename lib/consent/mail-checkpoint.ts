import { randomUUID } from 'node:crypto'
import { db } from '#lib/db/db.ts'
import { disclose } from '#lib/disclosures/disclose.ts'
import { env } from '#lib/env.ts'
import { sendMail } from '#lib/mail/send-mail.ts'
import { shop } from '#lib/shop.ts'
import type { SignedCut } from './ledger-key.ts'
import type { Breakage } from './verify/verify-ledger.ts'

type Words = { readonly subject: string; readonly lines: readonly string[] }
type Taken = SignedCut & { readonly id: number; readonly signature: string }

/** Writes a checkpoint to the owner: numbers and hashes, nobody's data. Outside the shop nobody can change it any more. */
export async function mailCheckpoint(id: number): Promise<void> {
  await mailOwner(wordsOf(await db.consentCheckpoint.findUniqueOrThrow({ where: { id } })))
}

/** Writes to the owner what of the ledger is not as it was written. */
export async function mailAlarm(broken: readonly Breakage[]): Promise<void> {
  await mailOwner(alarm(broken))
}

async function mailOwner({ subject, lines }: Words): Promise<void> {
  const letter = {
    id: randomUUID(), to: shop.email, subject, text: lines.join('\n'),
    html: `<html lang="ru"><body><pre>${lines.join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre></body></html>`,
  }
  const { id: _, ...payload } = letter
  await disclose(
    { recipient: 'mail', purpose: 'security', basis: 'legitimate_interest', fields: ['email', 'letter'], payload },
    { send: (permit) => sendMail(letter, permit) },
  )
}

function wordsOf({ id, takenAt, position, events, subjects, root, signature }: Taken): Words {
  return {
    subject: `Журнал согласий: контрольная точка ${id}`,
    lines: [
      'Журнал согласий проверен целиком и подписан. Сохраните это письмо: по нему видно, если журнал позже изменят.', '',
      `Контрольная точка: ${id}`, `Время (UTC): ${takenAt.toISOString()}`, `Позиция: ${position}`, `Событий: ${events}`, `Цепочек: ${subjects}`,
      `Корень: ${root}`, `Подпись (Ed25519): ${signature}`, '', `${env.APP_URL}/privacy/ledger`,
    ],
  }
}

function alarm(broken: readonly Breakage[]): Words {
  return {
    subject: 'Журнал согласий повреждён',
    lines: [
      'Ночная проверка нашла записи, которые изменены или пропали. Контрольная точка не подписана. Ничего не исправляйте: сохраните копию базы данных и разберитесь, кто и когда это сделал.', '',
      ...broken.map(({ what, row, why }) => `${what}: ${row}: ${why}`),
    ],
  }
}
