import { DeskPage } from '#components/desk/desk-page.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { AttributesSection } from '#components/desk-catalogue/attributes-section.tsx'
import { ImagesSection } from '#components/desk-catalogue/images-section.tsx'
import { TextsSection } from '#components/desk-catalogue/texts-section.tsx'
import { VariantsSection } from '#components/desk-catalogue/variants-section.tsx'
import { statusTones, statusWords } from '#components/desk-catalogue/words.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { getProductEditor } from '#lib/catalogue/desk/get-editor.ts'
import { getCategoryTree } from '#lib/catalogue/desk/get-tree.ts'

export const metadata = { title: 'Товар' }

type Props = { readonly params: Promise<{ readonly slug: string }> }

/** A product with all that is said of it, each part with a form of its own. */
export default async function ProductPage({ params }: Props) {
  const { slug } = await params
  const staff = await staffOf('catalogue.read', `/desk/catalogue/${encodeURIComponent(slug)}`)
  const closed = roleFor(staff.roles, 'catalogue.edit') === null
  const [product, categories] = await Promise.all([getProductEditor(slug), getCategoryTree()])
  if (!product) return <MissingInDesk />
  return (
    <DeskPage
      title={product.texts.name}
      badge={<StateBadge tone={statusTones[product.status]}>{statusWords[product.status]}</StateBadge>}
      back={{ href: '/desk/catalogue', text: 'Каталог' }}
      intro={closed ? 'Изменять каталог могут менеджер и администратор.' : undefined}
      actions={
        <>
          {product.status === 'active' && (
            <LinkButton href={route(`/product/${slug}`)} prefetch={false} variant="quiet" size="s" target="_blank">
              Как в магазине
            </LinkButton>
          )}
          <LinkButton href={route(`/desk/catalogue/${slug}/prices`)} prefetch={false} variant="secondary" size="s">
            Цены
          </LinkButton>
        </>
      }
    >
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <TextsSection product={product} closed={closed} categories={categories.map((each) => ({ value: each.slug, text: `${'— '.repeat(each.depth)}${each.name}` }))} />
        <div className="grid min-w-0 gap-4">
          <VariantsSection product={product} closed={closed} />
          <ImagesSection product={product} closed={closed} />
        </div>
        <div className="min-w-0 xl:col-span-2">
          <AttributesSection product={product} closed={closed} />
        </div>
      </div>
    </DeskPage>
  )
}
