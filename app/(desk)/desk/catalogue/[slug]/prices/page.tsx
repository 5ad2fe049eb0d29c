import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { PricesSection } from '#components/desk-catalogue/prices-section.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { now } from '#lib/clock/clock.ts'
import { getProductPrices } from '#lib/catalogue/desk/get-prices.ts'

export const metadata = { title: 'Цены' }

type Props = { readonly params: Promise<{ readonly slug: string }> }

/** What the variants of a product cost, have cost and are to cost. */
export default async function PricesPage({ params }: Props) {
  const { slug } = await params
  const staff = await staffOf('catalogue.read', `/desk/catalogue/${encodeURIComponent(slug)}/prices`)
  const product = await getProductPrices(slug)
  if (!product) return <MissingInDesk />
  const closed = roleFor(staff.roles, 'prices.edit') === null
  return (
    <DeskPage
      title="Цены"
      back={{ href: `/desk/catalogue/${slug}`, text: product.name }}
      intro="Новая цена видна в магазине через несколько секунд. Назначенная вступает в силу сама; время — саратовское, МСК+1."
    >
      {product.variants.length === 0 && <DeskEmpty title="У товара нет вариантов">Цены есть у вариантов: добавьте первый на странице товара.</DeskEmpty>}
      <div className="grid gap-4">
        {product.variants.map((variant) => (
          <PricesSection key={variant.sku} product={{ slug, revision: product.revision }} variant={variant} closed={closed} at={now()} />
        ))}
      </div>
    </DeskPage>
  )
}
