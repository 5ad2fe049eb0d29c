import { ShareLink } from '#components/ui/share-link.tsx'
import { counted } from '#lib/text/plural.ts'
import { sharedWishes } from '#lib/wishlist/shared-wishes.ts'

/** A link to the list as it is now, and what whoever opens it will see. */
export function ShareWishes({ slugs }: { readonly slugs: readonly string[] }) {
  const { path, count } = sharedWishes(slugs)
  return (
    <div className="needs-scripts grid gap-2">
      <ShareLink title="Список товаров в Smart Tracker" path={path} label="Поделиться списком" />
      <p className="max-w-2xl text-sm text-muted">
        По ссылке увидят {count < slugs.length ? `первые ${counted(count, 'товар', 'товара', 'товаров')} из ${slugs.length}` : 'эти товары'} — и&nbsp;ничего о&nbsp;вас. Что вы добавите или
        уберёте потом, в&nbsp;ссылке не&nbsp;изменится.
      </p>
    </div>
  )
}
