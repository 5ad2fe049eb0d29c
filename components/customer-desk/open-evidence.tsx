'use client'

import { useState } from 'react'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { AreaField } from '#components/desk/form-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { openEvidence } from '#lib/customer-desk/actions.ts'
import { evidenceSchema } from '#lib/customer-desk/evidence-schema.ts'
import type { OpenedEvidence } from '#lib/customer-desk/open-evidence.ts'
import { formatMoment } from '#lib/text/format-moment.ts'

type Props = { readonly personId: string; readonly hash: string; /** Which consent, heard by the button. */ readonly of: string }

const words = { 'not-found': 'Этих доказательств нет или данные заблокированы: их видит только ответственный за персональные данные.' }

/** A button that opens what is sealed of one event of the ledger: asks for a reason, then shows it until the dialog is closed. */
export function OpenEvidence({ personId, hash, of }: Props) {
  const [open, setOpen] = useState(false)
  const [evidence, setEvidence] = useState<OpenedEvidence | null>(null)
  const close = () => {
    setOpen(false)
    setEvidence(null)
  }
  return (
    <>
      <button type="button" aria-haspopup="dialog" aria-label={`Открыть доказательства: ${of}`} onClick={() => setOpen(true)} className="link min-h-6">
        открыть доказательства
      </button>
      <Dialog open={open} onClose={close} title={evidence ? 'Доказательства согласия' : 'Зачем открыть доказательства?'}>
        {evidence ? <Evidence evidence={evidence} close={close} /> : (
          <DeskForm schema={evidenceSchema} action={openEvidence} defaults={{ personId, hash, reason: '' }} submit="Открыть" done={null} words={words} onDone={setEvidence}>
            <p className="text-pretty text-muted">Страница, IP-адрес и браузер запечатаны ключом покупателя. Он увидит в своём журнале вашу роль, время и причину.</p>
            <AreaField name="reason" label="Причина" maxLength={200} hint="Например: жалоба на рассылку, запрос надзорного органа № 12. Чужих данных здесь не пишите." />
          </DeskForm>
        )}
      </Dialog>
    </>
  )
}

function Evidence({ evidence: { text, policy, happenedAt, sealed, hash, previousHash, sequence, checkpoint }, close }: { readonly evidence: OpenedEvidence; readonly close: () => void }) {
  return (
    <div className="grid gap-4 text-sm">
      <Facts
        facts={[
          { term: 'Когда', value: formatMoment(new Date(happenedAt)) },
          { term: 'Форма', value: sealed?.form },
          { term: 'Страница', value: sealed?.url },
          { term: 'IP-адрес', value: sealed?.address },
          { term: 'Браузер', value: sealed?.browser },
          { term: 'Отметка', value: sealed?.box },
          { term: 'Контакт', value: sealed?.proved ? 'подтверждён кодом или ссылкой' : null },
          { term: 'Политика', value: `версия ${policy}` },
          { term: 'Запись', value: `№ ${sequence} в цепочке покупателя` },
          { term: 'Хэш', value: <code className="text-xs">{hash}</code> },
          { term: 'Предыдущий', value: previousHash && <code className="text-xs">{previousHash}</code> },
          { term: 'Контрольная точка', value: checkpoint === null ? 'ещё не снята: её снимают ночью' : `№ ${checkpoint}, подписана` },
        ]}
      />
      {!sealed && <p className="text-muted">Запечатанного больше нет: срок его хранения вышел или ключ покупателя уничтожен. Цепочка цела и без него.</p>}
      {text && (
        <section className="grid gap-1.5">
          <h3 className="font-medium">Текст, как он был показан: версия {text.number}</h3>
          <p className="rounded-sm bg-ground p-3 text-pretty whitespace-pre-line">{text.words}</p>
          <p className="text-xs wrap-anywhere text-muted">
            SHA-256 текста {text.hash}
            {sealed?.textHash && (sealed.textHash === text.hash ? ' — тот же, что прислала форма.' : ' — форма прислала другой.')}
          </p>
        </section>
      )}
      {/* Also what the keys reach here: without it nobody could scroll to the end by them. */}
      <div className="flex justify-end">
        <Button size="s" variant="secondary" onClick={close}>
          Закрыть
        </Button>
      </div>
    </div>
  )
}
