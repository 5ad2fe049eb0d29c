'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField } from '#components/desk/form-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { ReportReason } from '#lib/db/generated/enums.ts'
import type { ReviewReason } from '#lib/reviews/reasons.ts'
import { decideReport } from '#lib/reviews-desk/actions.ts'
import { decideReportSchema, REASON_WORDS_MAX } from '#lib/reviews-desk/schema.ts'
import { reviewRefusals } from './review-words.ts'
import { WhyFields } from './why-fields.tsx'

type Props = { readonly id: string; readonly number: number; readonly revision: number; readonly reviewRevision: number; readonly reason: ReportReason; readonly shown: boolean }

/** What the review is taken down for, as the complaint has it. */
const because: Readonly<Record<ReportReason, ReviewReason>> = { personal_data: 'personal-data', abuse: 'abuse', untrue: 'untrue', advertising: 'advertising', other: 'law' }

/** Two ways to decide a complaint, each with its words. */
export function ReportDecision({ id, number, revision, reviewRevision, reason, shown }: Props) {
  const router = useRouter()
  const [way, setWay] = useState<'uphold' | 'dismiss' | null>(null)
  const close = () => setWay(null)
  const common = { id, revision, reviewRevision } as const
  const done = () => {
    close()
    router.refresh()
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="s" variant="danger" aria-haspopup="dialog" aria-label={`Жалоба № ${number} обоснована`} onClick={() => setWay('uphold')}>
        {shown ? 'Снять отзыв' : 'Обоснована'}
      </Button>
      <Button size="s" variant="secondary" aria-haspopup="dialog" aria-label={`Отклонить жалобу № ${number}`} onClick={() => setWay('dismiss')}>
        Отклонить жалобу
      </Button>
      {way === 'uphold' && (
        <Dialog open onClose={close} title={`Жалоба № ${number} обоснована`}>
          <div className="grid gap-3 text-sm">
            <p className="text-pretty text-muted">{shown ? 'Отзыв исчезнет со страницы товара, автор узнает причину и сможет возразить.' : 'Отзыва на сайте уже нет: слова ниже останутся в журнале.'}</p>
            <DeskForm schema={decideReportSchema} action={decideReport} defaults={{ ...common, uphold: true as const, reason: because[reason], reasonWords: '' }} submit={shown ? 'Снять отзыв' : 'Записать'} variant="danger" done={shown ? 'Отзыв снят' : 'Решение записано'} words={reviewRefusals} onDone={done}>
              <WhyFields />
            </DeskForm>
          </div>
        </Dialog>
      )}
      {way === 'dismiss' && (
        <Dialog open onClose={close} title={`Отклонить жалобу № ${number}`}>
          <div className="grid gap-3 text-sm">
            <DeskForm schema={decideReportSchema} action={decideReport} defaults={{ ...common, uphold: false as const, decisionWords: '' }} submit="Отклонить жалобу" done="Жалоба отклонена" words={reviewRefusals} onDone={done}>
              <AreaField name="decisionWords" label="Почему отзыв остаётся" rows={4} maxLength={REASON_WORDS_MAX} hint="Это прочтёт тот, кто пожаловался." />
            </DeskForm>
          </div>
        </Dialog>
      )}
    </div>
  )
}
