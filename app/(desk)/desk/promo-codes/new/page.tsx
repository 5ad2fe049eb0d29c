import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { NewPromoForm } from '#components/promo/promo-form.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { now } from '#lib/clock/clock.ts'
import { toLocal } from '#lib/text/local-time.ts'
import { getScopeChoices } from '#lib/promo/queries.ts'

export const metadata: Metadata = { title: 'Новый промокод' }

export default async function NewPromoPage() {
  await staffOf('promo.edit', '/desk/promo-codes/new')
  const defaults = {
    code: '', kind: 'percent' as const, value: '10', startsAt: toLocal(now()), endsAt: '', minGoods: '', maxUses: '', maxUsesPerPerson: '1', categories: [], products: '',
  }
  return (
    <DeskPage title="Новый промокод" back={{ href: '/desk/promo-codes', text: 'Промокоды' }} intro="На заказ действует один код. Пока им никто не воспользовался, изменить можно всё; потом — только срок и ограничения.">
      <div className="max-w-3xl">
        <DeskSection title="Условия">
          <NewPromoForm defaults={defaults} categories={await getScopeChoices()} />
        </DeskSection>
      </div>
    </DeskPage>
  )
}
