'use client'

import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { AreaField, SelectField } from '#components/desk/form-fields.tsx'
import { type ReviewReason, reviewReasonCodes, reviewReasons } from '#lib/reviews/reasons.ts'
import { REASON_WORDS_MAX } from '#lib/reviews-desk/schema.ts'

const options = reviewReasonCodes.map((value) => ({ value, text: reviewReasons[value].public }))

/** Why a review is not shown: a reason of the list, and words for its author, which begin with what would mend it until somebody writes their own. */
export function WhyFields() {
  const { watch, getValues, setValue } = useFormContext()
  const reason: unknown = watch('reason')
  const suggested = useRef('')
  const code = reviewReasonCodes.find((each): each is ReviewReason => each === reason)
  // Another reason suggests anew; what is typed does not.
  useEffect(() => {
    const words: unknown = getValues('reasonWords')
    if (code === undefined || (words !== '' && words !== suggested.current)) return
    const mend: string = reviewReasons[code].mend ?? ''
    if (words === mend) return
    suggested.current = mend
    setValue('reasonWords', mend, { shouldDirty: true })
  }, [code, getValues, setValue])
  return (
    <>
      <SelectField name="reason" label="Причина" empty="Выберите" options={options} />
      <AreaField name="reasonWords" label="Что написать автору" rows={4} maxLength={REASON_WORDS_MAX} hint="Автор прочтёт это в кабинете и в письме, вместе с причиной." />
    </>
  )
}
