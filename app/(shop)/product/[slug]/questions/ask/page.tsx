import type { Metadata } from 'next'
import Link from 'next/link'
import { permanentRedirect } from 'next/navigation'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { AskForm } from '#components/questions/ask-form.tsx'
import { askPath } from '#components/questions/question-paths.ts'
import { route } from '#components/ui/route.ts'
import { getMovedSlug, getProduct } from '#lib/catalogue/queries.ts'
import { getAsker } from '#lib/questions/queries.ts'
import { askTheShop } from './actions.ts'

export const metadata: Metadata = { title: 'Вопрос о товаре', robots: { index: false } }

/** Rendered for each request: it knows who is signed in, and answers its form without scripts. */
export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ readonly slug: string }> }

export default async function AskPage({ params }: Props) {
  const { slug } = await params
  const [product, asker] = await Promise.all([getProduct(slug, null), getAsker()])
  if (!product) {
    const present = await getMovedSlug(slug)
    if (present !== null) permanentRedirect(route(askPath(present)))
    return <MissingHere />
  }
  return (
    <div className="wrap py-8 sm:py-14">
      <div className="mx-auto grid w-full max-w-[640px] gap-8">
        <header className="grid gap-2">
          <h1 className="text-3xl">Вопрос о&nbsp;товаре</h1>
          <p className="text-lg">
            <Link href={route(`/product/${slug}`)} prefetch={false} className="link">
              {product.name}
            </Link>
          </p>
          <p className="text-muted">Ответит сотрудник магазина, обычно за&nbsp;два рабочих дня.</p>
        </header>
        <AskForm slug={slug} asker={asker} action={askTheShop} />
      </div>
    </div>
  )
}
