'use client'

import type { ReactNode } from 'react'
import { AreaField, TextField } from '#components/desk/form-fields.tsx'
import { type BlockKind, limits } from '#lib/marketing/content/blocks.ts'
import { hrefHint, textHint } from './content-words.ts'
import { GoodsPicker } from './goods-picker.tsx'
import { ImagePicker } from './image-picker.tsx'

type Props = { readonly name: `blocks.${number}` }

const fields: { readonly [Kind in BlockKind]: (props: Props) => ReactNode } = {
  heading: ({ name }) => <TextField name={`${name}.text`} label="Заголовок" maxLength={limits.heading} />,
  text: ({ name }) => <AreaField name={`${name}.text`} label="Текст" rows={4} maxLength={limits.text} hint={textHint} />,
  products: GoodsPicker,
  button: ({ name }) => (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField name={`${name}.text`} label="Надпись" maxLength={limits.label} />
      <TextField name={`${name}.href`} label="Куда ведёт" maxLength={500} placeholder={hrefHint} />
    </div>
  ),
  image: ({ name }) => (
    <>
      <ImagePicker name={name} />
      <TextField name={`${name}.alt`} label="Описание" maxLength={limits.alt} hint="Что на картинке: его прочтут те, у кого картинки выключены, и те, кто не видит" />
      <TextField name={`${name}.href`} label="Куда ведёт" optional maxLength={500} placeholder={hrefHint} />
    </>
  ),
  divider: () => <p className="text-sm text-muted">Линия между частями письма</p>,
  about: () => <p className="text-sm text-muted">То, из-за чего письмо уходит: товары корзины или тот, которого ждали. У каждого получателя свои</p>,
  partner: ({ name }) => (
    <>
      <p className="text-sm text-muted">Чужая реклама в нашем письме (38-ФЗ, статья 18.1): над ней будет слово «Реклама», имя рекламодателя и токен.</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField name={`${name}.advertiser`} label="Рекламодатель" maxLength={200} hint="Как в договоре: ООО «Ремешок», ИНН 6450000000" />
        <TextField name={`${name}.token`} label="Токен erid" maxLength={64} hint="Его выдаёт оператор рекламных данных" />
      </div>
      <AreaField name={`${name}.text`} label="Текст" rows={3} maxLength={limits.text} hint={textHint} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField name={`${name}.label`} label="Надпись на кнопке" optional maxLength={limits.label} />
        <TextField name={`${name}.href`} label="Куда ведёт" optional maxLength={500} placeholder={hrefHint} />
      </div>
    </>
  ),
}

/** The fields of a block. */
export function BlockFields({ at, kind }: { readonly at: number; readonly kind: BlockKind }) {
  const Fields = fields[kind]
  return <Fields name={`blocks.${at}`} />
}
