import Link from 'next/link'
import type { ReactNode } from 'react'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { route } from '#components/ui/route.ts'
import type { CustomerForm } from './use-customer-form.ts'

type Props = { readonly form: CustomerForm; readonly button: string; readonly children?: ReactNode }

/** What came of a form, and the button that sends it. */
export function FormEnd({ form: { problem, said, code, pending }, button, children }: Props) {
  return (
    <div className="grid gap-4">
      {problem !== null && (
        <Alert tone={code === 'data-changed' ? 'caution' : 'danger'} role="alert">
          {problem}
          {code === 'signed-out' && (
            <Link href={route('/sign-in')} className="link mt-1 block w-fit font-medium">
              Войти
            </Link>
          )}
        </Alert>
      )}
      <div role="status" className="empty:hidden">
        {said !== null && <Alert tone="success">{said}</Alert>}
      </div>
      <div className="flex flex-wrap gap-3 max-sm:grid">
        <Button type="submit" pending={pending}>
          {button}
        </Button>
        {children}
      </div>
    </div>
  )
}
