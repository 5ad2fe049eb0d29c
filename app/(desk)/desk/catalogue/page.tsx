import { DeskEmpty } from '#components/desk/empty.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { ProductTable } from '#components/desk-catalogue/product-table.tsx'
import { statusOptions } from '#components/desk-catalogue/words.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { getDeskProducts, parseProductFilter } from '#lib/catalogue/desk/get-products.ts'
import { getCategoryTree } from '#lib/catalogue/desk/get-tree.ts'

export const metadata = { title: 'Каталог' }

const HREF = '/desk/catalogue'

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

/** All products, the newest first. */
export default async function CataloguePage({ searchParams }: Props) {
  const staff = await staffOf('catalogue.read', HREF)
  const canEdit = roleFor(staff.roles, 'catalogue.edit') !== null
  const filter = parseProductFilter(await searchParams)
  const [{ products, newer, older }, categories] = await Promise.all([getDeskProducts(filter), getCategoryTree()])
  const values = {
    q: filter.q || undefined, category: filter.category ?? undefined, status: filter.status ?? undefined, stock: filter.stock ?? undefined,
    images: filter.withoutImages ? '1' : undefined,
  }
  const asked = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const page = (way: 'older' | 'newer', id: string | null) => (id === null ? null : `${HREF}?${new URLSearchParams([...asked, [way, id]])}`)
  return (
    <DeskPage
      title="Каталог"
      actions={
        <>
          <LinkButton href="/desk/catalogue/categories" prefetch={false} variant="secondary" size="s">
            Семейства
          </LinkButton>
          {canEdit && (
            <LinkButton href="/desk/catalogue/new" prefetch={false} size="s">
              Новый товар
            </LinkButton>
          )}
        </>
      }
    >
      <FilterBar
        href={HREF}
        values={values}
        search={{ placeholder: 'Название, артикул или адрес', label: 'Поиск товаров' }}
        fields={[
          { kind: 'select', name: 'category', label: 'Семейство', options: categories.map(({ slug, name, depth }) => ({ value: slug, text: `${'— '.repeat(depth)}${name}` })) },
          { kind: 'select', name: 'status', label: 'Состояние', options: statusOptions, any: 'Любое' },
          { kind: 'select', name: 'stock', label: 'Остаток', options: [{ value: 'in', text: 'Есть' }, { value: 'out', text: 'Нет' }], any: 'Любой' },
          { kind: 'check', name: 'images', label: 'Без снимков' },
        ]}
      />
      {products.length > 0 ? (
        <ProductTable products={products} canEdit={canEdit} />
      ) : asked.length > 0 ? (
        <DeskEmpty title="Ничего не нашлось">Измените запрос или сбросьте фильтры.</DeskEmpty>
      ) : (
        <DeskEmpty title="В каталоге пусто">Добавьте первый товар или загрузите их файлом.</DeskEmpty>
      )}
      <KeysetNav newer={page('newer', newer)} older={page('older', older)} note={products.length > 0 ? `На странице: ${products.length}` : undefined} />
    </DeskPage>
  )
}
