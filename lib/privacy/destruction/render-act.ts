import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { renderPdf } from '#lib/pdf/render-pdf.ts'
import { formatDate, formatMoment } from '#lib/text/format-moment.ts'
import { logLines } from './act.ts'

/** An act of destruction with the export of its event log, A4 (order 179, L14). Refusal `not-found`. */
export async function renderAct(number: number): Promise<Buffer> {
  const act = await db.destructionAct.findUnique({ where: { number } })
  if (!act) throw new Refusal('not-found')
  return renderPdf({
    title: `Акт об уничтожении персональных данных № ${number}`,
    subtitle: formatDate(act.destroyedAt),
    date: act.destroyedAt,
    blocks: [
      {
        kind: 'rows',
        rows: [
          { name: 'Оператор', value: act.operator },
          { name: 'Чьи данные', value: act.destructionId === null ? act.about : `субъект ${act.about}` },
          { name: 'Какие данные', value: act.categories.join('; ') },
          { name: 'Где хранились', value: act.systems.join('; ') },
          { name: 'Способ', value: act.way },
          { name: 'Причина', value: act.cause },
          { name: 'Дата', value: formatMoment(act.destroyedAt) },
          { name: 'Ответственный', value: act.officer },
        ],
      },
      { kind: 'heading', text: 'Выгрузка из журнала событий' },
      { kind: 'rows', rows: logLines.parse(act.log).map(({ at, title, action, rows }) => ({ name: title, value: `${action}, записей: ${rows}, ${formatMoment(new Date(at))}` })) },
      { kind: 'small', text: `Контрольная сумма (SHA-256): ${act.logHash}. Акт и выгрузка хранятся до ${formatDate(act.keepUntil)}: приказ Роскомнадзора № 179 от 28.10.2022. Имени и контактов в них нет.` },
    ],
  })
}
