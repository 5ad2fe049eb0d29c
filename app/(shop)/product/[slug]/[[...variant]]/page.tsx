import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { AddToCart } from '#components/cart/add-to-cart.tsx'
import { BuyBar } from '#components/catalogue/buy-bar.tsx'
import { BuyPanel, variantName } from '#components/catalogue/buy-panel.tsx'
import { Gallery } from '#components/catalogue/gallery.tsx'
import { KeepFocus } from '#components/catalogue/keep-focus.tsx'
import { ProductDetails } from '#components/catalogue/product-details.tsx'
import { Shelf } from '#components/catalogue/shelf.tsx'
import { missingMetadata, MissingPage } from '#components/layout/missing-page.tsx'
import { ProductQuestions } from '#components/questions/product-questions.tsx'
import { BreadcrumbsJsonLd } from '#components/seo/breadcrumbs-json-ld.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { ProductReviews } from '#components/reviews/product-reviews.tsx'
import { ProductJsonLd } from '#components/seo/product-json-ld.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { Price } from '#components/ui/price.tsx'
import { route } from '#components/ui/route.ts'
import { ViewedShelf } from '#components/viewed/viewed-shelf.tsx'
import { withPoints } from '#lib/bonus/programme/queries.ts'
import { getMovedSlug, getProduct, getProductPaths } from '#lib/catalogue/queries.ts'
import type { ProductPage as Product } from '#lib/catalogue/types.ts'
import { offersRestock } from '#lib/marketing/triggers/queries.ts'
import { getProductReviews } from '#lib/reviews/queries.ts'
import { getFirstQuestions } from '#lib/questions/queries.ts'

type Props = { readonly params: Promise<{ readonly slug: string; readonly variant?: readonly string[] }> }

const BUILT_AHEAD = 200

export async function generateStaticParams() {
  const paths = await getProductPaths(BUILT_AHEAD)
  return paths.map(({ slug, variant }) => ({ slug, variant: variant === null ? [] : [variant] }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await asked(params)
  if (!product) return missingMetadata
  const { slug, name, summary } = product
  return pageMetadata({
    title: variantName(product),
    description: summary,
    // One address for all variants: which of them is shown without a choice changes with the stock.
    path: `/product/${slug}`,
    picture: { path: `/og/product/${slug}`, alt: name },
  })
}

export default async function ProductPage({ params }: Props) {
  const product = await asked(params)
  if (!product) {
    await leadOn(params)
    return <MissingPage />
  }
  const { variant, category } = product
  const reviews = await getProductReviews(product.slug)
  const [[priced], related] = await Promise.all([withPoints([variant], category.slug), withPoints(product.related)])
  const way = [
    { name: 'Главная', href: '/' },
    { name: 'Каталог', href: '/catalogue' },
    { name: category.name, href: `/catalogue/${category.slug}` },
    { name: product.name },
  ]
  return (
    <>
      <ProductJsonLd product={product} reviews={reviews} />
      <BreadcrumbsJsonLd items={way} />
      <KeepFocus key={variant.sku} />
      <div className="wrap py-6 sm:py-8">
        <Breadcrumbs items={way} />
        <div className="mt-4 grid grid-cols-1 gap-8 sm:mt-6 md:grid-cols-2 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] lg:gap-16">
          <Gallery key={variant.sku} slug={product.slug} productName={product.name} images={variant.images} isNew={product.isNew} />
          <BuyPanel product={product} points={priced?.points ?? null} canWait={await offersRestock()} />
        </div>
        <div className="mt-20 sm:mt-28">
          <ProductDetails
            highlights={product.highlights}
            description={product.description}
            specification={product.specification}
            inTheBox={product.inTheBox}
          />
        </div>
        <div className="mt-16 sm:mt-24">
          <ProductReviews slug={product.slug} name={product.name} reviews={reviews} />
        </div>
        <div className="mt-16 sm:mt-24">
          <ProductQuestions slug={product.slug} {...(await getFirstQuestions(product.slug))} />
        </div>
      </div>
      <Shelf id="related" title="Вместе с этим смотрят" products={related} />
      <ViewedShelf seen={product.slug} />
      {variant.availability.kind !== 'none' && (
        <BuyBar watch="buy">
          <p className="mb-2 flex items-baseline justify-between gap-4 text-sm">
            <span className="truncate">{variantName(product)}</span>
            <Price value={variant.price} />
          </p>
          <AddToCart key={variant.id} variantId={variant.id} productName={variantName(product)} availability={variant.availability} />
        </BuyBar>
      )}
    </>
  )
}

/** An address that the product has left leads to its present one for good (308), with the variant that was asked for. */
async function leadOn(params: Props['params']): Promise<void> {
  const { slug, variant = [] } = await params
  const present = await getMovedSlug(slug)
  if (present !== null) permanentRedirect(route(['/product', present, ...variant].join('/')))
}

async function asked(params: Props['params']): Promise<Product | null> {
  const { slug, variant = [] } = await params
  const [path, ...deeper] = variant
  return deeper.length > 0 ? null : getProduct(slug, path ?? null)
}
