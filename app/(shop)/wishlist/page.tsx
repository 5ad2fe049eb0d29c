import { pageMetadata } from '#components/seo/page-metadata.ts'
import { WishList } from '#components/wishlist/wish-list.tsx'

export const metadata = pageMetadata({ title: 'Избранное', description: 'Товары, отложенные на потом.', path: '/wishlist', index: false })

/** The same page for everybody; what is in the list the browser knows or asks for. */
export default function WishlistPage() {
  return (
    <div className="wrap grid gap-8 py-8 sm:py-12">
      <h1 className="text-3xl">Избранное</h1>
      <noscript>
        <p>Список гостя хранится только на его устройстве, поэтому для него нужны скрипты. Список из личного кабинета открывается и без них.</p>
      </noscript>
      <div className="needs-scripts min-h-96">
        <WishList />
      </div>
    </div>
  )
}
