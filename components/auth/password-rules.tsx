import { useWatch } from 'react-hook-form'
import { Icon } from '#components/ui/icon.tsx'
import type { Door } from './use-door.ts'

/** What a new password has to be, told before it is typed; the length ticks itself off. */
export function PasswordRules({ door, min }: { readonly door: Door; readonly min: number }) {
  const typed = useWatch({ control: door.form.control, name: 'password' }) ?? ''
  const long = typed.length >= min
  return (
    <>
      <span className={long ? 'text-positive' : undefined}>
        {long && <Icon name="check" className="mr-1 inline size-4 align-[-3px]" />}
        Не короче {min} знаков{long && <span className="sr-only"> — есть</span>}.
      </span>{' '}
      Лучше всего три-четыре случайных слова. Имена, даты и пароли из утечек не подойдут.
    </>
  )
}
