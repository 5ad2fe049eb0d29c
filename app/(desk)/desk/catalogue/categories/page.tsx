import { DeskPage } from '#components/desk/desk-page.tsx'
import { CategoryList } from '#components/desk-catalogue/category-list.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { getCategoryTree } from '#lib/catalogue/desk/get-tree.ts'

export const metadata = { title: 'Семейства' }

/** The families of devices, as a tree in the order of the menu. */
export default async function CategoriesPage() {
  const staff = await staffOf('catalogue.read', '/desk/catalogue/categories')
  const categories = await getCategoryTree()
  return (
    <DeskPage title="Семейства" back={{ href: '/desk/catalogue', text: 'Каталог' }} intro="В этом порядке они стоят в меню и на главной. Названия видны почти на каждой странице магазина.">
      <CategoryList categories={categories} closed={roleFor(staff.roles, 'catalogue.edit') === null} />
    </DeskPage>
  )
}
