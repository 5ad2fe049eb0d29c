import type { Metadata } from 'next'
import { RestockForm } from '#components/consent/restock-form.tsx'
import { RestockWaits } from '#components/consent/restock-waits.tsx'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { restockView } from '#lib/marketing/triggers/queries.ts'
import { askByForm, dropByForm } from './actions.ts'

export const metadata: Metadata = { title: 'Сообщить о поступлении' }

/** Rendered for each request: it knows who is signed in, and answers its form without scripts. */
export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ readonly sku: string }> }

export default async function RestockPage({ params }: Props) {
  const view = await restockView(decodeURIComponent((await params).sku))
  if (!view) return <MissingHere />
  const { goods, widget, email, waits } = view
  return (
    <div className="grid gap-8">
      <header className="grid gap-3">
        <h1 className="text-3xl text-balance">{goods.forSale ? 'Товар уже в\u00a0продаже' : 'Сообщить о\u00a0поступлении'}</h1>
        <p className="text-lg text-muted">
          <a href={goods.href} className="link">
            {goods.name}
          </a>
        </p>
      </header>
      {goods.forSale ? (
        <div className="grid sm:justify-items-start">
          <LinkButton href={route(goods.href)} size="l" prefetch={false}>
            Открыть товар
          </LinkButton>
        </div>
      ) : waits ? (
        <RestockWaits sku={goods.sku} name={goods.name} email={email} action={dropByForm} />
      ) : (
        <>
          <p className="max-w-prose">
            Пришлём одно письмо, когда товар снова можно будет купить, и&nbsp;сотрём просьбу. Не&nbsp;появится за&nbsp;90&nbsp;дней&nbsp;— сотрём её без письма.
          </p>
          <RestockForm sku={goods.sku} widget={widget} known={email} action={askByForm} />
        </>
      )}
    </div>
  )
}
