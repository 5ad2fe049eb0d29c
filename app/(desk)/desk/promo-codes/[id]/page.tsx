import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { ExampleSection } from '#components/promo/example-section.tsx'
import { ChangePromoForm } from '#components/promo/promo-form.tsx'
import { promoFacts } from '#components/promo/promo-facts.ts'
import { promoValues } from '#components/promo/promo-values.ts'
import { stateTones } from '#components/promo/promo-words.ts'
import { ReportSection } from '#components/promo/report-section.tsx'
import { StopPromo } from '#components/promo/stop-promo.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { exampleCart } from '#lib/promo/example-cart.ts'
import { getPromoReport } from '#lib/promo/get-promo-report.ts'
import { promoStates } from '#lib/promo/promo-state.ts'
import { getPromo, getScopeChoices } from '#lib/promo/queries.ts'
import { readWishes } from '#lib/promo/read-wishes.ts'

export const metadata: Metadata = { title: 'Промокод' }

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PromoCodePage({ params, searchParams }: Props) {
  const { id } = await params
  const path = `/desk/promo-codes/${id}`
  const staff = await staffOf('promo.read', path)
  const promo = await getPromo(id)
  if (!promo) return <MissingInDesk />
  const mayEdit = roleFor(staff.roles, 'promo.edit') !== null
  const [example, report, categories] = await Promise.all([exampleCart(promo, readWishes(await searchParams)), getPromoReport(id), mayEdit ? getScopeChoices() : []])
  return (
    <DeskPage
      title={promo.code}
      badge={<StateBadge tone={stateTones[promo.state]}>{promoStates[promo.state]}</StateBadge>}
      back={{ href: '/desk/promo-codes', text: 'Промокоды' }}
      actions={mayEdit && <StopPromo id={id} active={promo.active} />}
    >
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <DeskSection title="Условия">
            <Facts facts={promoFacts(promo)} />
          </DeskSection>
          {mayEdit && (
            <DeskSection title={promo.redeemed ? 'Срок и ограничения' : 'Изменить'}>
              {promo.redeemed && <p className="text-muted">Кодом уже воспользовались: что он даёт и на что, больше не меняется. Ограничения можно только поднять.</p>}
              <ChangePromoForm defaults={promoValues(promo)} categories={categories} redeemed={promo.redeemed} />
            </DeskSection>
          )}
        </div>
        <div className="grid min-w-0 gap-4">
          <ReportSection report={report} file={`${path}/report`} />
          <ExampleSection example={example} href={path} />
        </div>
      </div>
    </DeskPage>
  )
}
