import { randomUUID } from 'node:crypto'
import { addJob } from '#lib/jobs/add-job.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { jobWords } from '#lib/upkeep/job-words.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'

/** A letter to somebody that was given up, of a day of its own. */
async function failedLetter(email: string, day: string) {
  const { personId } = await db.contactPoint.findFirstOrThrow({ where: { value: email }, select: { personId: true } })
  return db.outboxMessage.create({
    data: {
      key: randomUUID(), class: 'service', channel: 'email', template: 'password-changed', recipient: email, personId, state: 'failed', attempts: 14, error: '421 try later', queuedAt: new Date(`${day}T09:00:00Z`),
    },
  })
}

test('менеджер повторяет недошедшее письмо и отменяет другое по причине; кому оно, видно только частью', async ({ as, shop }) => {
  const buyer = await shop.person()
  const [again, never] = [await failedLetter(buyer.email, '2019-03-04'), await failedLetter(buyer.email, '2019-03-05')]
  const { page } = await as('manager')
  await page.goto('/desk/messages?state=failed&from=2019-03-05&to=2019-03-05')
  const table = page.getByRole('region', { name: 'Письма и SMS', exact: true })
  await expect(table.getByRole('row')).toHaveCount(2)
  await expect(table).toContainText('421 try later')
  await expect(page.locator('body')).not.toContainText(buyer.email)
  await expectGood(page)

  await table.getByRole('button', { name: /^Отменить/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Отменить сообщение' }).click()
  await expect(dialog.getByText('Назовите причину')).toBeVisible()
  await dialog.getByLabel('Причина').fill('пароль уже сменён ещё раз')
  await dialog.getByRole('button', { name: 'Отменить сообщение' }).click()
  await expect(page.getByText('Сообщение отменено')).toBeVisible()
  expect(await db.outboxMessage.findUniqueOrThrow({ where: { id: never.id } })).toMatchObject({ state: 'cancelled', error: 'пароль уже сменён ещё раз' })

  await page.goto('/desk/messages?state=failed&from=2019-03-04&to=2019-03-04')
  await table.getByRole('button', { name: /^Повторить/ }).click()
  await expect(page.getByText('Письмо снова в очереди')).toBeVisible()
  // The worker has it anew; what it finds (the event of this letter never was) is another matter.
  await expect.poll(async () => (await db.outboxMessage.findUniqueOrThrow({ where: { id: again.id } })).error).not.toBe('421 try later')
})

test('поддержка письма видит и не повторяет', async ({ as, shop }) => {
  const buyer = await shop.person()
  await failedLetter(buyer.email, '2019-03-06')
  const { page } = await as('support')
  await page.goto('/desk/messages?from=2019-03-06&to=2019-03-06')
  await expect(page.getByRole('region', { name: 'Письма и SMS', exact: true }).getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('button', { name: /^(Повторить|Отменить)/ })).toHaveCount(0)
})

test('администратор убирает задание из очереди; менеджер очереди не видит', async ({ as }) => {
  const key = randomUUID()
  await addJob(db, 'prices.sweep', {}, { key, runAt: new Date(now().getTime() + 86_400_000) })
  const { page } = await as('admin')
  await page.goto('/desk/jobs?state=waiting&task=prices.sweep')
  const row = page.getByRole('region', { name: 'Задания очереди' }).getByRole('row').filter({ hasText: 'Найти плановые цены' }).first()
  await expect(row).toContainText('ждёт')
  await row.getByRole('button', { name: /^Убрать/ }).click()
  await page.getByRole('dialog').getByLabel('Причина').fill('проверка')
  await page.getByRole('dialog').getByRole('button', { name: 'Убрать' }).click()
  await expect(page.getByText('Задание убрано')).toBeVisible()
  await expect.poll(async () => (await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${key}`).length).toBe(0)

  const { page: other } = await as('manager')
  const answer = await other.goto('/desk/jobs')
  expect(answer?.status()).toBe(403)
})

test('администратор освобождает задание, работник которого пропал', async ({ as }) => {
  const [key, worker] = [randomUUID(), `pool-${randomUUID()}`]
  await addJob(db, 'carts.sweep', {}, { key, runAt: new Date(now().getTime() + 86_400_000) })
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '30 minutes', locked_by = ${worker} WHERE key = ${key}`
  const { page } = await as('admin')
  await page.goto('/desk/jobs?state=running&task=carts.sweep')
  const button = page.getByRole('region', { name: 'Задания очереди' }).getByRole('button', { name: new RegExp(`^Освободить: ${jobWords['carts.sweep']}`) })
  await expect(button).toBeVisible()
  await expectGood(page)
  await button.click()
  await expect(page.getByText('Задание освобождено')).toBeVisible()
  await expect(button).toHaveCount(0)
  expect(await db.$queryRaw`SELECT locked_by FROM graphile_worker.jobs WHERE key = ${key}`).toEqual([{ locked_by: null }])
  await db.$executeRaw`SELECT graphile_worker.remove_job(${key})`
})
