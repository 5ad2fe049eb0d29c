'use client'

import Link from 'next/link'
import { useState } from 'react'
import { ActionButton } from '#components/desk/action-button.tsx'
import { Confirm } from '#components/desk/confirm.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { deleteCategory, editCategory, moveCategory, openCategory } from '#lib/catalogue/actions.ts'
import { catalogueRefusals } from '#lib/catalogue/desk/refusals.ts'
import type { CategoryRow } from '#lib/catalogue/desk/get-tree.ts'
import { counted } from '#lib/text/plural.ts'
import { Choice, Line } from './controls.tsx'
import { SectionForm } from './section-form.tsx'
import { useSection } from './use-section.ts'

type Props = { readonly categories: readonly CategoryRow[]; readonly closed: boolean }

const labels = { name: 'Название', summary: 'Одной строкой', parent: 'Внутри семейства', slug: 'Адрес' } as const

/** Categories as a tree: each unfolds to its form. */
export function CategoryList({ categories, closed }: Props) {
  const [adding, setAdding] = useState(false)
  return (
    <div className="grid max-w-4xl gap-4">
      <DeskSection
        title="Все семейства"
        action={
          !closed && !adding && (
            <Button size="s" onClick={() => setAdding(true)}>
              Новое семейство
            </Button>
          )
        }
      >
        {adding && <NewCategory categories={categories} close={() => setAdding(false)} />}
        <ul className="grid gap-2">
          {categories.map((category) => (
            <li key={category.slug} style={{ marginInlineStart: `${Math.min(category.depth, 4) * 24}px` }}>
              <Category category={category} categories={categories} closed={closed} />
            </li>
          ))}
        </ul>
      </DeskSection>
    </div>
  )
}

function Category({ category, categories, closed }: Props & { readonly category: CategoryRow }) {
  const { slug, name, revision, products, first, last } = category
  const move = { variant: 'quiet', words: catalogueRefusals, done: 'Порядок изменён', action: moveCategory } as const
  return (
    <details className="group rounded-md ring-1 ring-line">
      <summary className="flex min-h-11 cursor-pointer items-center gap-x-3 rounded-md px-3 py-2 hover:bg-ground">
        <span className="flex min-w-0 flex-1 flex-wrap gap-x-3">
          <span className="font-medium">{name}</span>
          <span className="text-muted">/{slug}</span>
        </span>
        <span className="shrink-0 text-muted">{counted(products, 'товар', 'товара', 'товаров')}</span>
        <Icon name="chevron-down" className="size-4 shrink-0 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid gap-3 border-t border-line p-3">
        <CategoryForm category={category} categories={categories} closed={closed} />
        <div className="flex flex-wrap items-center gap-1 border-t border-line pt-2">
          {!closed && !first && (
            <ActionButton {...move} input={{ category: slug, revision, to: 'up' }} label={`Выше: ${name}`}>
              Выше
            </ActionButton>
          )}
          {!closed && !last && (
            <ActionButton {...move} input={{ category: slug, revision, to: 'down' }} label={`Ниже: ${name}`}>
              Ниже
            </ActionButton>
          )}
          {!closed && (
            <Confirm
              text="Удалить"
              of={name}
              variant="quiet"
              title={`Удалить семейство «${name}»?`}
              question={<p>Удалить можно только пустое: без товаров и без семейств внутри.</p>}
              sure="Удалить семейство"
              action={deleteCategory}
              inputOf={() => ({ category: slug, revision })}
              words={catalogueRefusals}
              done="Семейство удалено"
            />
          )}
          <Link href={route(`/desk/catalogue?category=${slug}`)} prefetch={false} className="link ml-auto inline-flex min-h-9 items-center">
            Товары<span className="sr-only">: {name}</span>
          </Link>
        </div>
      </div>
    </details>
  )
}

function CategoryForm({ category, categories, closed }: Props & { readonly category: CategoryRow }) {
  const { slug, name, summary, parent, revision } = category
  const section = useSection({
    revision,
    values: { name, summary, parent },
    save: (values, from) => editCategory({ ...values, category: slug, revision: from }),
  })
  const field = (of: 'name' | 'summary' | 'parent') => ({
    name: `${slug}-${of}`, label: labels[of], value: section.typed[of], error: section.errors[of], onType: (value: string) => section.type(of, value),
  })
  const show = (of: string, value: string) => (of === 'parent' ? (categories.find((each) => each.slug === value)?.name ?? value) : value)
  return (
    <SectionForm section={section} label={`Семейство ${name}`} labels={labels} show={show} closed={closed}>
      <div className="grid gap-3 sm:grid-cols-2">
        <Line {...field('name')} />
        <Choice {...field('parent')} empty="Ни в каком" options={categories.filter((each) => each.slug !== slug).map((each) => ({ value: each.slug, text: `${'— '.repeat(each.depth)}${each.name}` }))} />
        <Line {...field('summary')} wide />
      </div>
    </SectionForm>
  )
}

const empty = { name: '', slug: '', summary: '', parent: '' }

function NewCategory({ categories, close }: { readonly categories: readonly CategoryRow[]; readonly close: () => void }) {
  const section = useSection({ revision: 1, values: empty, save: (values) => openCategory(values), done: 'Семейство создано', onDone: close })
  const field = (of: keyof typeof empty) => ({
    name: `new-${of}`, label: labels[of], value: section.typed[of], error: section.errors[of], onType: (value: string) => section.type(of, value),
  })
  return (
    <div className="rounded-md p-3 ring-1 ring-line">
      <SectionForm
        section={section}
        label="Новое семейство"
        labels={labels}
        submit="Создать"
        aside={
          <Button size="s" variant="quiet" onClick={close}>
            Не создавать
          </Button>
        }
      >
        <div className="grid gap-3 sm:grid-cols-2">
          <Line {...field('name')} />
          <Line {...field('slug')} hint="Латиницей: /catalogue/smart-rings" />
          <Line {...field('summary')} />
          <Choice {...field('parent')} empty="Ни в каком" options={categories.map((each) => ({ value: each.slug, text: `${'— '.repeat(each.depth)}${each.name}` }))} />
        </div>
      </SectionForm>
    </div>
  )
}
