import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { ProductGrid } from '#components/catalogue/product-grid.tsx'
import { Button } from '#components/ui/button.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { withPoints } from '#lib/bonus/programme/queries.ts'
import { clearViewedForm, setViewingForm } from '#lib/viewed/actions.ts'
import { getViewing } from '#lib/viewed/queries.ts'

export const metadata: Metadata = { title: 'Вы смотрели' }

export default async function ViewedPage() {
  const { personId } = await customerOf('/account/viewed')
  const { offered, kept, cards } = await getViewing(personId)
  return (
    <AccountPage title="Вы смотрели" intro="Что вы смотрели, помнит ваш браузер. Учётная запись — только если вы попросите: тогда список один на всех ваших устройствах.">
      <AccountSection title={kept ? 'Хранится в учётной записи' : 'В учётной записи не хранится'}>
        <form action={setViewingForm} className="grid max-w-prose justify-items-start gap-4">
          <p className="text-muted">
            {kept
              ? 'Последние двадцать товаров, пока вы об этом просите. Для подборок и рассылок список не используется.'
              : offered
                ? 'Будем хранить последние двадцать товаров, пока вы об этом просите: что и когда вы смотрели. Для подборок и рассылок список не используется.'
                : 'Действующая редакция политики этого пока не предусматривает.'}
          </p>
          <input type="hidden" name="kept" value={kept ? 'no' : 'yes'} />
          {(kept || offered) && (
            <Button type="submit" variant="secondary">
              {kept ? 'Больше не хранить и удалить' : 'Хранить в учётной записи'}
            </Button>
          )}
        </form>
      </AccountSection>
      {kept && (
        <AccountSection title="Последние">
          {cards.length === 0 ? (
            <p className="text-muted">Пока ничего: товары появятся, когда вы их откроете.</p>
          ) : (
            <>
              <ProductGrid products={await withPoints(cards)} headingLevel="h3" shape="three" />
              <form action={clearViewedForm} className="mt-8">
                <Button type="submit" variant="quiet">
                  Очистить
                </Button>
              </form>
            </>
          )}
        </AccountSection>
      )}
    </AccountPage>
  )
}
