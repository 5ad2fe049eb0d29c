import { expect, test } from '#e2e/kit/test.ts'

test('кто отозвал согласие, пока рассылка в очереди, письма не получит §6.1.5', async ({ shop, consents, faults, jobs, mailbox }) => {
  const [stays, leaves] = [await shop.person('anna', { consents: ['news-offers/email'] }), await shop.person('anna', { consents: ['news-offers/email'] })]
  await faults.mail('fail', { times: 100 })
  const { subject } = await shop.campaign({ to: [stays, leaves] })
  await consents.of(leaves).withdraw('news-offers/email')
  await faults.end()
  await jobs.drain()
  expect(await mailbox.of(stays).subjects()).toContain(subject)
  expect(await mailbox.of(leaves).subjects()).not.toContain(subject)
})
