'use client'

import Link from 'next/link'
import { useState } from 'react'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { TextField } from '#components/desk/form-fields.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { route } from '#components/ui/route.ts'
import { beginMerge, finishMerge } from '#lib/customer-desk/actions.ts'
import type { BegunMerge } from '#lib/customer-desk/begin-merge.ts'
import type { Merged } from '#lib/customer-desk/finish-merge.ts'
import { beginMergeSchema, finishMergeSchema } from '#lib/customer-desk/merge-schema.ts'

const words = {
  'same-person': 'Оба контакта уже у одной записи: объединять нечего.',
  'contact-unknown': 'Проверьте контакты: нужны подтверждённые, по одному от каждой записи.',
  'merge-blocked': 'Данные одной из записей заблокированы: сначала завершите проверку.',
  'merge-destruction': 'Одна из записей ждёт уничтожения: объединить её нельзя.',
  'merge-claim': 'По одной из записей открыта претензия: сначала ответьте на неё.',
  'merge-addresses': 'Вместе у записей больше десяти адресов. Попросите покупателя удалить лишние.',
  'merge-staff': 'Уходящая запись — сотрудника. Поменяйте записи местами или снимите роль.',
  'code-wrong': 'Код не подходит. Пять неверных попыток — и понадобится новый.',
  'code-dead': 'Код больше не действует. Начните заново.',
  'too-many-tries': 'На этот контакт отправили слишком много кодов. Попробуйте через час.',
}

const kinds: Readonly<Record<string, string>> = { email: 'электронная почта', mobile: 'мобильный телефон', contact_phone: 'телефон для связи' }

/** First two contacts, then the two codes that came to them, then what became of it. */
export function MergePeople() {
  const [begun, setBegun] = useState<BegunMerge | null>(null)
  const [merged, setMerged] = useState<Merged | null>(null)
  if (merged !== null) return <Done merged={merged} />
  if (begun === null)
    return (
      <DeskForm key="begin" schema={beginMergeSchema} action={beginMerge} defaults={{ kept: '', gone: '' }} words={words} submit="Отправить коды" done="Коды отправлены" columns={2} onDone={setBegun}>
        <TextField name="kept" label="Остаётся: почта или мобильный" autoComplete="off" hint="Контакт, которым будут входить" />
        <TextField name="gone" label="Уходит: почта или мобильный" autoComplete="off" hint="Контакт второго кабинета" />
      </DeskForm>
    )
  const { keptProof, goneProof, kept, gone } = begun
  return (
    <DeskForm
      key="finish"
      schema={finishMergeSchema}
      action={finishMerge}
      defaults={{ keptProof, goneProof, keptCode: '', goneCode: '' }}
      words={words}
      submit="Объединить навсегда"
      variant="danger"
      done="Объединено"
      columns={2}
      onDone={setMerged}
      aside={
        <Button size="s" variant="quiet" onClick={() => setBegun(null)}>
          Начать заново
        </Button>
      }
    >
      <TextField name="keptCode" label={`Код с контакта, который остаётся: ${kept}`} inputMode="numeric" autoComplete="off" maxLength={10} />
      <TextField name="goneCode" label={`Код с контакта, который уходит: ${gone}`} inputMode="numeric" autoComplete="off" maxLength={10} />
      <p className="col-span-full text-xs text-muted">Коды действуют 30 минут. Попросите покупателя назвать оба.</p>
    </DeskForm>
  )
}

function Done({ merged: { keptId, moved, ended, dropped } }: { readonly merged: Merged }) {
  return (
    <div className="grid gap-3">
      <Alert tone="success" role="status">
        Записи объединены.
      </Alert>
      <p>
        Перенесено: заказов — {moved.orders ?? 0}, адресов — {moved.addresses ?? 0}, обращений и претензий — {(moved.subject_requests ?? 0) + (moved.claims ?? 0)}. Прекращено согласий: {ended}.
      </p>
      {dropped.length > 0 && <p>Совпали виды контактов: {dropped.map((kind) => kinds[kind] ?? kind).join(', ')}. Остался контакт сохранённой записи, второй освобождён.</p>}
      <Link href={route(`/desk/customers/${keptId}`)} prefetch={false} className="link w-fit">
        Открыть карточку
      </Link>
    </div>
  )
}
