'use client'

import { useState } from 'react'
import { ActionButton } from '#components/desk/action-button.tsx'
import { Confirm } from '#components/desk/confirm.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { addVariant, editVariant, moveVariant, offerVariant, removeVariant } from '#lib/catalogue/actions.ts'
import type { EditorVariant, ProductEditor } from '#lib/catalogue/desk/get-editor.ts'
import { catalogueRefusals } from '#lib/catalogue/desk/refusals.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { Line } from './controls.tsx'
import { SectionForm } from './section-form.tsx'
import { useSection } from './use-section.ts'
import { VariantFields, variantLabels } from './variant-fields.tsx'
import { colourName } from './words.ts'

type Props = { readonly product: ProductEditor; readonly closed: boolean }

/** The variants of a product in their order. */
export function VariantsSection({ product, closed }: Props) {
  const [adding, setAdding] = useState(false)
  const { variants } = product
  return (
    <DeskSection
      title={`Варианты${variants.length > 0 ? `: ${variants.length}` : ''}`}
      action={
        !closed && !adding && (
          <Button size="s" variant="secondary" onClick={() => setAdding(true)}>
            Добавить вариант
          </Button>
        )
      }
    >
      {variants.length === 0 && !adding && <p className="text-muted">Пока ни одного: без варианта товар не продать.</p>}
      <ul className="grid gap-2">
        {variants.map((variant, index) => (
          <li key={variant.path}>
            <Variant product={product} variant={variant} closed={closed} first={index === 0} last={index === variants.length - 1} />
          </li>
        ))}
      </ul>
      {adding && <NewVariant product={product} close={() => setAdding(false)} />}
    </DeskSection>
  )
}

function Variant({ product, variant, closed, first, last }: Props & { readonly variant: EditorVariant; readonly first: boolean; readonly last: boolean }) {
  const { sku, hex, size, price, oldPrice, onHand, reserved, offered } = variant
  const of = { product: product.texts.slug, revision: product.revision, variant: sku }
  const title = `${colourName(variant.colour)}${size && `, ${size}`}`
  const move = { variant: 'quiet', words: catalogueRefusals, done: 'Порядок изменён' } as const
  return (
    <details className="group rounded-md ring-1 ring-line">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 rounded-md px-3 py-2 hover:bg-ground">
        <span aria-hidden className="size-4 rounded-full ring-1 ring-outline" style={{ background: hex }} />
        <span className="font-medium">{title}</span>
        <span className="text-muted">{sku}</span>
        {!offered && <StateBadge tone="neutral">Снят с продажи</StateBadge>}
        <span className="ml-auto tabular-nums">
          {formatRoubles(price)}
          {oldPrice !== null && (
            <s className="ml-2 text-muted">
              <span className="sr-only">вместо </span>
              {formatRoubles(oldPrice)}
            </s>
          )}
        </span>
        <span className="w-24 text-right text-muted tabular-nums" title={`На складе ${onHand}, в резерве ${reserved}`}>
          {onHand - reserved > 0 ? `${onHand - reserved} шт.` : 'нет'}
        </span>
        <Icon name="chevron-down" className="size-4 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid gap-3 border-t border-line p-3">
        <VariantForm product={product} variant={variant} closed={closed} />
        {!closed && (
          <div className="flex flex-wrap items-center gap-1 border-t border-line pt-2">
            {!first && (
              <ActionButton {...move} action={moveVariant} input={{ ...of, to: 'up' }} label={`Выше: ${title}`}>
                Выше
              </ActionButton>
            )}
            {!last && (
              <ActionButton {...move} action={moveVariant} input={{ ...of, to: 'down' }} label={`Ниже: ${title}`}>
                Ниже
              </ActionButton>
            )}
            <ActionButton
              variant="quiet"
              words={catalogueRefusals}
              action={offerVariant}
              input={{ product: product.texts.slug, variant: sku, offered: !offered }}
              done={offered ? 'Вариант снят с продажи' : 'Вариант снова в продаже'}
              undo={() => offerVariant({ product: product.texts.slug, variant: sku, offered })}
              label={`${offered ? 'Снять с продажи' : 'Вернуть в продажу'}: ${title}`}
            >
              {offered ? 'Снять с продажи' : 'Вернуть в продажу'}
            </ActionButton>
            <Confirm
              text="Удалить"
              of={title}
              variant="quiet"
              title={`Удалить вариант «${title}»?`}
              question={<p>Удалить можно только то, чего ещё не заказывали и не привозили на склад. Вместе с вариантом исчезнет история его цен.</p>}
              sure="Удалить вариант"
              action={removeVariant}
              inputOf={() => of}
              words={catalogueRefusals}
              done="Вариант удалён"
            />
          </div>
        )}
      </div>
    </details>
  )
}

function VariantForm({ product, variant, closed }: Props & { readonly variant: EditorVariant }) {
  const { sku, colour, hex, size, weight, barcode } = variant
  const section = useSection({
    revision: product.revision,
    values: { sku, colour, hex, size, weight, barcode },
    save: (values, revision) => editVariant({ ...values, product: product.texts.slug, revision, variant: sku }),
  })
  return (
    <SectionForm section={section} label={`Вариант ${sku}`} labels={variantLabels} closed={closed} show={(name, value) => (name === 'colour' ? colourName(value) : value)}>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-3">
        <VariantFields section={section} prefix={sku} />
      </div>
    </SectionForm>
  )
}

const empty = { sku: '', colour: '', hex: '#34373c', size: '', weight: '', barcode: '', price: '', oldPrice: '' }

function NewVariant({ product, close }: { readonly product: ProductEditor; readonly close: () => void }) {
  const section = useSection({
    revision: product.revision,
    values: empty,
    save: (values, revision) => addVariant({ ...values, product: product.texts.slug, revision }),
    done: 'Вариант добавлен',
    onDone: close,
  })
  const price = (name: 'price' | 'oldPrice') => ({
    name: `new-${name}`, value: section.typed[name], error: section.errors[name], onType: (value: string) => section.type(name, value), inputMode: 'decimal' as const,
  })
  return (
    <div className="rounded-md p-3 ring-1 ring-line">
      <h3 className="mb-3 font-semibold">Новый вариант</h3>
      <SectionForm
        section={section}
        label="Новый вариант"
        labels={{ ...variantLabels, price: 'Цена', oldPrice: 'Прежняя цена' }}
        submit="Добавить"
        aside={
          <Button size="s" variant="quiet" onClick={close}>
            Не добавлять
          </Button>
        }
      >
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-3">
          <VariantFields section={section} prefix="new" />
          <Line {...price('price')} label="Цена, ₽" />
          <Line {...price('oldPrice')} label="Прежняя цена, ₽" hint="Пусто, если цена не снижена" />
        </div>
      </SectionForm>
    </div>
  )
}
