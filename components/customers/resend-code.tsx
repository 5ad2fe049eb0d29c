'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { customerRefusal } from '#lib/customers/refusals.ts'
import type { DoorKind, Half } from '#lib/customers/types.ts'
import { type FormAction, PRISTINE } from './form-state.ts'

type Props = { readonly kind: DoorKind; readonly half: Half; readonly label: string; readonly resend: FormAction }

/** Sends the code to one side once more. */
export function ResendCode({ kind, half, label, resend }: Props) {
  const [{ code, fields, said }, run, pending] = useActionState(resend, PRISTINE)
  return (
    <form action={run} onSubmit={(event) => pending && event.preventDefault()} className="-mt-2 grid gap-2 sm:-ml-6 sm:justify-items-start">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="half" value={half} />
      <Button type="submit" variant="quiet" pending={pending}>
        <span>
          Отправить ещё раз<span className="sr-only">: {label}</span>
        </span>
      </Button>
      <p role="status" className={said === null ? 'sr-only' : 'text-sm font-medium text-positive'}>
        {pending ? '' : said}
      </p>
      {code !== null && !pending && (
        <p role="alert" className="max-w-prose text-sm font-medium text-danger">
          {customerRefusal(code, fields)}
        </p>
      )}
    </form>
  )
}
