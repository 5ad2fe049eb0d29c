'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { notifyDone, notifyRefused } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { callStaff } from '#components/desk/staff-call.ts'
import { DeskSelect } from '#components/desk/desk-select.tsx'
import { Button } from '#components/ui/button.tsx'
import { stageNames } from '#lib/careers/stages.ts'
import { moveApplication } from '#lib/careers-desk/candidates/actions.ts'
import type { Template } from '#lib/careers-desk/letters/queries.ts'
import type { ApplicationStage } from '#lib/db/generated/enums.ts'
import { moveWords } from '../board/move-words.ts'
import { StageOptions } from '../stage-options.tsx'
import { RejectDialog } from './reject-dialog.tsx'

type Props = { readonly id: string; readonly revision: number; readonly name: string; readonly stage: ApplicationStage; readonly vacancyClosed: boolean; readonly templates: readonly Template[] }

const targets = ['received', 'screening', 'interview', 'offer', 'hired'] as const

/** Where an application goes next. */
export function StageButtons({ id, revision, name, stage, vacancyClosed, templates }: Props) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const [rejecting, setRejecting] = useState(false)
  const final = stage === 'hired' || stage === 'withdrawn' || (stage === 'rejected' && vacancyClosed)
  if (final) return null
  const move = (value: string) => {
    const to = targets.find((each) => each === value)
    if (!to || pending) return
    start(async () => {
      const answer = await callStaff(moveApplication, { id, revision, to, rank: null })
      if (answer.ok) notifyDone(`Теперь: ${stageNames[to].toLowerCase()}`)
      else notifyRefused(refusalText(answer.code, answer.fields, moveWords))
      router.refresh()
    })
  }
  return (
    <>
      <span className="w-44">
        <DeskSelect key={`${stage}-${revision}`} name="to" aria-label="Переместить на этап" defaultValue="" disabled={pending} onChange={({ target }) => move(target.value)}>
          <option value="">{stage === 'rejected' ? 'Вернуть на этап…' : 'Переместить…'}</option>
          <StageOptions among={targets} from={stage} />
        </DeskSelect>
      </span>
      {stage !== 'rejected' && (
        <Button size="s" variant="danger" aria-haspopup="dialog" onClick={() => setRejecting(true)}>
          Отказать
        </Button>
      )}
      {rejecting && <RejectDialog id={id} revision={revision} name={name} templates={templates} mayUndo={!vacancyClosed} onClose={() => setRejecting(false)} />}
    </>
  )
}
