'use client'

import { useFormContext } from 'react-hook-form'
import { FieldError } from '#components/ui/field.tsx'
import { searchPictures } from '#lib/marketing/content/actions.ts'
import type { FoundPicture } from '#lib/marketing/content/find-goods.ts'
import type { ContentForm } from '#lib/marketing/content/schema.ts'
import { OwnPicture } from './own-picture.tsx'
import { PickerDialog } from './picker-dialog.tsx'
import { Thumb } from './thumb.tsx'

/** The picture of a block: one's own, or one of the catalogue's, whose description there is the first one here. */
export function ImagePicker({ name }: { readonly name: `blocks.${number}` }) {
  const { watch, setValue, getValues, getFieldState, formState } = useFormContext<ContentForm>()
  const file: unknown = watch(`${name}.file`)
  const error = getFieldState(`${name}.file`, formState).error?.message
  const of = `блок ${Number(name.split('.')[1]) + 1}`
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        {typeof file === 'string' && file !== '' ? <Thumb file={file} /> : <span className="text-sm text-muted">Картинка не выбрана</span>}
        <PickerDialog
          text="Из каталога"
          of={of}
          title="Картинка из каталога"
          search={searchPictures}
          keyOf={(found) => found.file}
          nameOf={(found) => found.alt}
          Show={Found}
          pick={(found) => {
            setValue(`${name}.file`, found.file, { shouldDirty: true })
            if (!getValues(`${name}.alt`)) setValue(`${name}.alt`, found.alt, { shouldDirty: true })
          }}
        />
        <OwnPicture
          of={of}
          take={(taken) => {
            setValue(`${name}.file`, taken, { shouldDirty: true })
            // Of another picture another description.
            setValue(`${name}.alt`, '', { shouldDirty: true })
          }}
        />
      </div>
      {error !== undefined && <FieldError id={`${name}-file-error`} message={error} />}
    </div>
  )
}

function Found({ found: { file, alt } }: { readonly found: FoundPicture }) {
  return (
    <>
      <Thumb file={file} />
      <span className="min-w-0 wrap-anywhere">{alt}</span>
    </>
  )
}
