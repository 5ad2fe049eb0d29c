import { DeskPage } from '#components/desk/desk-page.tsx'
import { NewProduct } from '#components/desk-catalogue/new-product.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { getCategoryTree } from '#lib/catalogue/desk/get-tree.ts'

export const metadata = { title: 'Новый товар' }

/** Where a product begins. */
export default async function NewProductPage() {
  await staffOf('catalogue.edit', '/desk/catalogue/new')
  const categories = await getCategoryTree()
  return (
    <DeskPage title="Новый товар" back={{ href: '/desk/catalogue', text: 'Каталог' }} intro="Сначала черновик: варианты, снимки и описание добавляются на странице товара. Пока он не в продаже, его никто не видит.">
      <NewProduct categories={categories.map(({ slug, name, depth }) => ({ value: slug, text: `${'— '.repeat(depth)}${name}` }))} />
    </DeskPage>
  )
}
