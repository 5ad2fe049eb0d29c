import { expect, test } from '#e2e/kit/test.ts'

test('Вера платит бонусами, и на счёте остаётся разница', async ({ shop }) => {
  const vera = await shop.person('vera')
  await expect(vera).toHaveBalance(500)
  await shop.order({ of: vera, points: 200 })
  await expect(vera).toHaveBalance(300)
})
