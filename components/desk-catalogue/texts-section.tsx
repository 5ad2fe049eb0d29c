'use client'

import { useRouter } from 'next/navigation'
import { DeskSection } from '#components/desk/section.tsx'
import { route } from '#components/ui/route.ts'
import { editProduct } from '#lib/catalogue/actions.ts'
import type { ProductEditor } from '#lib/catalogue/desk/get-editor.ts'
import { Area, Choice, Line, type Option } from './controls.tsx'
import { SectionForm } from './section-form.tsx'
import { useSection } from './use-section.ts'
import { statusOptions, statusWords } from './words.ts'

type Props = { readonly product: ProductEditor; readonly categories: readonly Option[]; readonly closed: boolean }

const labels = {
  name: 'Название', slug: 'Адрес', category: 'Семейство', summary: 'Одной строкой', description: 'Описание', highlights: 'Главное', inTheBox: 'В коробке',
  warrantyMonths: 'Гарантия, месяцев', newUntil: 'Новинка до', status: 'Состояние',
} as const

/** What is said of a product, and whether it is on sale. */
export function TextsSection({ product, categories, closed }: Props) {
  const router = useRouter()
  const own = product.texts.slug
  const section = useSection({
    revision: product.revision,
    values: product.texts,
    save: ({ status, ...values }, revision) => editProduct({ ...values, status: isStatus(status) ? status : 'draft', product: own, revision }),
    onDone: (slug) => typeof slug === 'string' && slug !== own && router.replace(route(`/desk/catalogue/${slug}`)),
  })
  const field = (name: keyof typeof labels) => ({
    name, label: labels[name], value: section.typed[name], error: section.errors[name], onType: (value: string) => section.type(name, value),
  })
  const show = (name: string, value: string) =>
    name === 'status' && isStatus(value) ? statusWords[value] : name === 'category' ? (categories.find((each) => each.value === value)?.text ?? value) : value
  return (
    <DeskSection title="О товаре">
      <SectionForm section={section} label="О товаре" labels={labels} show={show} closed={closed}>
        <div className="grid gap-3 sm:grid-cols-2">
          <Line {...field('name')} wide />
          <Line {...field('slug')} hint={section.typed.slug === own ? `/product/${own}` : 'По прежнему адресу товар открываться перестанет'} />
          <Choice {...field('category')} options={categories} />
          <Choice {...field('status')} options={statusOptions} hint="В продаже товар видят покупатели" />
          <Line {...field('newUntil')} type="date" hint="До этого дня стоит значок «Новинка»" />
          <Line {...field('summary')} wide />
          <Area {...field('description')} hint="Абзацы разделяет пустая строка" />
          <Area {...field('highlights')} wide={false} hint="До трёх, по одному в строке: их видно в каталоге" />
          <Area {...field('inTheBox')} wide={false} hint="По одному предмету в строке" />
          <Line {...field('warrantyMonths')} inputMode="numeric" />
        </div>
      </SectionForm>
    </DeskSection>
  )
}

function isStatus(value: string): value is keyof typeof statusWords {
  return Object.hasOwn(statusWords, value)
}
