import type { Metadata } from 'next'
import Link from 'next/link'
import { stageTones } from '#components/careers-desk/candidate-table.tsx'
import { CandidateSight } from '#components/careers-desk/candidate/candidate-sight.tsx'
import { Files } from '#components/careers-desk/candidate/files.tsx'
import { Interviews } from '#components/careers-desk/candidate/interviews.tsx'
import { LetterForm } from '#components/careers-desk/candidate/letter-form.tsx'
import { NoteForm } from '#components/careers-desk/candidate/note-form.tsx'
import { Scorecards } from '#components/careers-desk/candidate/scorecards.tsx'
import { Sent } from '#components/careers-desk/candidate/sent.tsx'
import { StageButtons } from '#components/careers-desk/candidate/stage-buttons.tsx'
import { Timeline } from '#components/careers-desk/candidate/timeline.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { Masked } from '#components/desk/masked.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { deskReason } from '#lib/careers/reasons.ts'
import { stageNames } from '#lib/careers/stages.ts'
import { getCandidate } from '#lib/careers-desk/candidates/get-candidate.ts'
import { getTemplates } from '#lib/careers-desk/letters/queries.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { formatPhone } from '#lib/text/format-phone.ts'
import { formatWhen, formatWhenDay } from '#lib/text/format-when.ts'
import { isUnmasked } from '#lib/unmasking/is-unmasked.ts'

export const metadata: Metadata = { title: 'Кандидат' }

export default async function CandidatePage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params
  const staff = await staffOf('candidates.read', `/desk/candidates/${id}`)
  const looker = { personId: staff.personId, role: sightOf(staff) }
  const unmasked = /^[0-9a-f-]{36}$/.test(id) ? await isUnmasked(staff, { applicationId: id }) : null
  const candidate = await getCandidate(looker, id, unmasked)
  if (!candidate) return <MissingInDesk />
  const { number, name, masked, rests, email, phone, vacancy, stage, revision, receivedAt, decidedAt, retainUntil, rejectReason, poolEntry, others, notes, noteCount, letters } = candidate
  const mayEdit = roleFor(staff.roles, 'candidates.edit') !== null
  const mayOpenFiles = roleFor(staff.roles, 'candidates.files') !== null
  const templates = mayEdit ? await getTemplates() : []
  return (
    <DeskPage
      title={rests ? 'Согласие ждёт подтверждения' : masked ? <Masked text={name} /> : name}
      badge={<StateBadge tone={stageTones[stage]}>{stageNames[stage]}</StateBadge>}
      back={{ href: '/desk/candidates', text: 'Кандидаты' }}
      actions={mayEdit && !rests && <StageButtons id={id} revision={revision} name={name} stage={stage} vacancyClosed={vacancy.state === 'closed'} templates={templates} />}
      intro={
        <>
          Отклик №&nbsp;{number} на&nbsp;вакансию{' '}
          <Link href={route(`/desk/vacancies/${vacancy.id}`)} prefetch={false} className="link">
            «{vacancy.title}»
          </Link>
        </>
      }
    >
      {rests && (
        <Alert tone="caution" title="Отклик на паузе">
          Политика стала шире, и&nbsp;прежнее согласие кандидата приостановлено. Мы спросили его заново: пока он не&nbsp;ответит, отклик никто не&nbsp;читает. Без ответа через 30&nbsp;дней отклик закончится.
        </Alert>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 gap-4">
          <DeskSection title="Кандидат" action={!rests && <CandidateSight id={id} until={unmasked?.until ?? null} reason={unmasked?.reason} />}>
            <Facts
              facts={[
                { term: 'Почта', value: masked ? <Masked text={email} /> : <a href={`mailto:${email}`} className="link">{email}</a> },
                { term: 'Телефон', value: masked ? <Masked text={phone} /> : <a href={`tel:${phone}`} className="link">{formatPhone(phone)}</a> },
                { term: 'Получен', value: formatWhen(receivedAt) },
                { term: 'Решение', value: decidedAt && formatWhen(decidedAt) },
                { term: 'Причина', value: deskReason(rejectReason) },
                { term: 'Данные до', value: retainUntil && `${formatWhenDay(retainUntil)}: потом уничтожим` },
                { term: 'Кадровый резерв', value: poolEntry && `до ${formatWhenDay(poolEntry.until)}` },
                {
                  term: 'Другие отклики',
                  value: others.length > 0 && (
                    <ul>
                      {others.map((other) => (
                        <li key={other.id}>
                          <Link href={route(`/desk/candidates/${other.id}`)} prefetch={false} className="link">
                            № {other.number}, {other.vacancy.title}
                          </Link>{' '}
                          <span className="text-muted">{stageNames[other.stage].toLowerCase()}</span>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ].map(({ term, value }) => ({ term, value: value === false ? null : value }))}
            />
            {mayEdit && !rests && stage !== 'withdrawn' && (
              <div>
                <LetterForm id={id} stage={stage} templates={templates} />
              </div>
            )}
          </DeskSection>
          {!rests && <Sent candidate={candidate} />}
          {mayOpenFiles && <Files candidate={candidate} />}
          {letters.length > 0 && (
            <DeskSection title="Письма">
              {letters.map((letter) => (
                <details key={letter.id} className="border-b border-line pb-2 last:border-0">
                  <summary className="cursor-pointer">
                    <span className="font-medium">{letter.subject}</span>
                    <span className="text-muted">
                      {' '}
                      · {formatWhen(letter.createdAt)} · {letter.author ?? 'автоматически'}
                    </span>
                  </summary>
                  <p className="mt-2 max-w-2xl wrap-anywhere whitespace-pre-line">{letter.body}</p>
                </details>
              ))}
            </DeskSection>
          )}
        </div>
        <div className="grid min-w-0 gap-4">
          <Interviews candidate={candidate} mayEdit={mayEdit && !rests} />
          {!rests && (
            <DeskSection title="Заметки">
              {masked && noteCount > 0 && <p className="text-muted">Заметок: {noteCount}. Чтобы прочесть, покажите данные.</p>}
              {notes.map((note) => (
                <article key={note.id} className="grid gap-0.5 rounded-sm bg-ground p-3">
                  <p className="wrap-anywhere whitespace-pre-line">{note.text}</p>
                  <p className="text-xs text-muted">
                    {note.author}, {formatWhen(note.createdAt)}
                  </p>
                </article>
              ))}
              {mayEdit ? <NoteForm id={id} /> : noteCount === 0 && <p className="text-muted">Заметок нет.</p>}
            </DeskSection>
          )}
          <Scorecards candidate={candidate} mayEdit={mayEdit && !rests} />
          <DeskSection title="Что происходило">
            <Timeline events={candidate.events} />
          </DeskSection>
        </div>
      </div>
    </DeskPage>
  )
}
