'use client'

import { useId, useState } from 'react'
import * as z from 'zod'
import { DeskSection } from '#components/desk/section.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { Spinner } from '#components/ui/spinner.tsx'
import { editImages } from '#lib/catalogue/actions.ts'
import type { EditorImage, ProductEditor } from '#lib/catalogue/desk/get-editor.ts'
import { uploadImage } from '#components/desk/upload-image.ts'
import { moved } from './attributes-section.tsx'
import { Choice, Line } from './controls.tsx'
import { IconButton } from './icon-button.tsx'
import { SectionForm } from './section-form.tsx'
import { useSection } from './use-section.ts'
import { colourName, colourOptions } from './words.ts'

const image = z.object({ file: z.string(), colour: z.string(), alt: z.string(), width: z.int(), height: z.int() })
const imagesOf = (text: string): EditorImage[] => z.array(image).parse(JSON.parse(text))

/** The pictures of a product in their order: uploaded ones join when the section is saved. */
export function ImagesSection({ product, closed }: { readonly product: ProductEditor; readonly closed: boolean }) {
  const section = useSection({
    revision: product.revision,
    values: { images: JSON.stringify(product.images) },
    save: ({ images }, revision) =>
      editImages({ product: product.texts.slug, revision, images: imagesOf(images).map(({ file, colour, alt }) => ({ file, colour, alt })) }),
  })
  const images = imagesOf(section.typed.images)
  const set = (next: readonly EditorImage[]) => section.type('images', JSON.stringify(next))
  const own = new Set(product.variants.map(({ colour }) => colour))
  return (
    <DeskSection title={`Снимки${images.length > 0 ? `: ${images.length}` : ''}`}>
      <SectionForm section={section} label="Снимки" labels={{ images: 'Снимки по порядку' }} show={(_, value) => imagesOf(value).map(nameOf).join('\n')} closed={closed}>
        {images.length === 0 && <p className="text-muted">Пока ни одного: без снимка товар не показать.</p>}
        <ol className="grid gap-3">
          {images.map((each, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- one file may stand for several colours, and fields are controlled
            <li key={index} className="grid grid-cols-[72px_1fr_auto] items-start gap-3">
              <span className="grid size-18 place-items-center overflow-hidden rounded-sm bg-ground">
                <Picture src={each.file} width={each.width} height={each.height} alt="" sizes="72px" range="thumb" />
              </span>
              <div className="grid min-w-0 grid-cols-1 gap-2">
                <Line
                  name={`images.${index}.alt`}
                  label={`Описание снимка ${index + 1}`}
                  quiet
                  placeholder="Что на снимке: для тех, кто его не видит"
                  value={each.alt}
                  error={section.errors[`images.${index}.alt`] ?? section.errors[`images.${index}.file`]}
                  onType={(alt) => set(images.with(index, { ...each, alt }))}
                />
                <div className="flex flex-wrap items-center gap-3">
                  <div className="w-44 max-w-full">
                    <Choice
                      name={`images.${index}.colour`}
                      label={`Цвет на снимке ${index + 1}`}
                      quiet
                      value={each.colour}
                      empty="Любой цвет"
                      options={colourOptions.filter(({ value }) => own.has(value) || value === each.colour)}
                      onType={(colour) => set(images.with(index, { ...each, colour }))}
                    />
                  </div>
                  <span className="text-xs text-muted">
                    {each.width} × {each.height}
                  </span>
                </div>
              </div>
              {!closed && (
                <span className="flex max-sm:grid">
                  <IconButton icon="arrow-up" label={`Поднять снимок ${index + 1}`} disabled={index === 0} onClick={() => set(moved(images, index, index - 1))} />
                  <IconButton icon="close" label={`Убрать снимок ${index + 1}`} onClick={() => set(images.toSpliced(index, 1))} />
                </span>
              )}
            </li>
          ))}
        </ol>
        {!closed && <Upload add={(more) => set([...images, ...more.filter(({ file }) => images.every((each) => each.file !== file))])} />}
      </SectionForm>
    </DeskSection>
  )
}

function nameOf({ alt, colour, file }: EditorImage, index: number): string {
  return `${index + 1}. ${alt || file}${colour && ` (${colourName(colour)})`}`
}

function Upload({ add }: { readonly add: (images: readonly EditorImage[]) => void }) {
  const id = useId()
  const [busy, setBusy] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const send = async (files: readonly File[]) => {
    const taken: EditorImage[] = []
    const refused: string[] = []
    for (const [index, file] of files.entries()) {
      setBusy(`Обрабатывается ${index + 1} из ${files.length}: ${file.name}`)
      const answer = await uploadImage(file, 'product')
      if (answer.ok) taken.push({ ...answer.image, colour: '', alt: '' })
      else refused.push(`${file.name}: ${answer.why}`)
    }
    setBusy(null)
    setRefusals(refused)
    if (taken.length > 0) add(taken)
  }
  return (
    <div className="grid gap-2">
      {refusals.length > 0 && (
        <Alert tone="danger" role="alert" title="Не загружено">
          {refusals.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Alert>
      )}
      <label htmlFor={id} className="grid min-h-20 cursor-pointer place-items-center gap-1 rounded-md border border-dashed border-outline px-4 py-3 text-center hover:bg-ground has-focus-visible:outline-2">
        <span className="inline-flex items-center gap-2 font-medium">
          <Icon name="upload" className="size-4" />
          Загрузить снимки
        </span>
        <span className="text-xs text-muted">JPEG, PNG, WebP или AVIF, до 15 МБ, от 480 точек. Место и камера снимка не сохраняются.</span>
        <input
          id={id}
          name="pictures"
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,image/avif"
          disabled={busy !== null}
          className="sr-only"
          onChange={({ target }) => {
            const files = [...(target.files ?? [])]
            target.value = ''
            if (files.length > 0) void send(files)
          }}
        />
      </label>
      <p role="status" className="flex items-center gap-2 text-muted empty:hidden">
        {busy !== null && (
          <>
            <Spinner />
            {busy}
          </>
        )}
      </p>
    </div>
  )
}
