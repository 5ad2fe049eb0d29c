'use client'

import { useRouter } from 'next/navigation'
import { DeskSection } from '#components/desk/section.tsx'
import { route } from '#components/ui/route.ts'
import { draftProduct } from '#lib/catalogue/actions.ts'
import { Choice, Line, type Option } from './controls.tsx'
import { SectionForm } from './section-form.tsx'
import { useSection } from './use-section.ts'

const labels = { name: 'Название', slug: 'Адрес', category: 'Семейство', summary: 'Одной строкой' } as const

/** What a product begins with; then its editor opens. */
export function NewProduct({ categories }: { readonly categories: readonly Option[] }) {
  const router = useRouter()
  const section = useSection({
    revision: 1,
    values: { name: '', slug: '', category: '', summary: '' },
    save: (values) => draftProduct(values),
    done: 'Черновик создан',
    onDone: (slug) => typeof slug === 'string' && router.push(route(`/desk/catalogue/${slug}`)),
  })
  const field = (name: keyof typeof labels) => ({
    name, label: labels[name], value: section.typed[name], error: section.errors[name], onType: (value: string) => section.type(name, value),
  })
  return (
    <div className="max-w-2xl">
      <DeskSection title="О товаре">
        <SectionForm section={section} label="Новый товар" labels={labels} submit="Создать черновик">
          <div className="grid gap-3 sm:grid-cols-2">
            <Line {...field('name')} wide />
            <Line {...field('slug')} hint="Латиницей, как в адресе страницы: orbita-2" />
            <Choice {...field('category')} options={categories} empty="Выберите" />
            <Line {...field('summary')} wide hint="Что это и для кого: под названием на странице товара" />
          </div>
        </SectionForm>
      </DeskSection>
    </div>
  )
}
