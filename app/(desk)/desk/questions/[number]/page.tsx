import type { Metadata } from 'next'
import Link from 'next/link'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { Masked } from '#components/desk/masked.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { Unmask } from '#components/desk/unmask.tsx'
import { AnswerForm } from '#components/questions-desk/answer-form.tsx'
import { DeclineForm } from '#components/questions-desk/decline-form.tsx'
import { QuestionFacts } from '#components/questions-desk/question-facts.tsx'
import { dueBadge, reasons } from '#components/questions-desk/question-words.ts'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { getQuestionFile } from '#lib/questions-desk/get-question.ts'
import { formatDate, formatMoment } from '#lib/text/format-moment.ts'

export const metadata: Metadata = { title: 'Вопрос о товаре' }

export default async function QuestionPage({ params }: { readonly params: Promise<{ readonly number: string }> }) {
  const { number } = await params
  const staff = await staffOf('questions.read', `/desk/questions/${number}`)
  const file = await getQuestionFile(staff, number)
  if (!file) return <MissingInDesk />
  const { state, shownText, left, product, text, answer, hidden, owned, address, unmasked, personId, declineReason, earlier } = file
  const answers = roleFor(staff.roles, 'questions.answer') !== null
  const { text: badge, tone } = dueBadge({ state, shown: shownText !== null, left })
  const form = { number: file.number, revision: file.revision, hidden }
  return (
    <DeskPage title={<>Вопрос №&nbsp;{file.number}</>} back={{ href: '/desk/questions', text: 'Вопросы о товарах' }} badge={<StateBadge tone={tone}>{badge}</StateBadge>} intro={product.name}>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="grid min-w-0 gap-4">
          <DeskSection title="Что спрашивают">
            <p className="max-w-prose whitespace-pre-line wrap-anywhere">{text ?? shownText}</p>
            {hidden && <p className="text-muted">Покупатель просил не&nbsp;показывать вопрос на&nbsp;сайте.</p>}
          </DeskSection>
          {state === 'waiting' && answers && (
            <DeskSection title="Ответить">
              <AnswerForm {...form} text={text ?? ''} answer="" publish={!hidden} again={false} />
            </DeskSection>
          )}
          {state === 'answered' && (
            <DeskSection title="Ответ">
              {answers ? <AnswerForm {...form} text={shownText ?? text ?? ''} answer={answer ?? ''} publish={shownText !== null} again /> : <p className="max-w-prose whitespace-pre-line wrap-anywhere">{answer}</p>}
            </DeskSection>
          )}
          {state === 'declined' && declineReason !== null && (
            <DeskSection title="Закрыт без ответа">
              <p>{reasons[declineReason]}</p>
            </DeskSection>
          )}
          {state === 'waiting' && answers && (
            <DeskSection title="Не о товаре">
              <DeclineForm number={file.number} revision={file.revision} />
            </DeskSection>
          )}
        </div>
        <div className="grid min-w-0 gap-4">
          <QuestionFacts product={product} facts={file.facts} opens={roleFor(staff.roles, 'catalogue.read') !== null} />
          <DeskSection title="Сведения">
            <Facts
              facts={[
                { term: 'Ответ уйдёт', value: !owned ? 'спросивший уже обезличен' : address === null ? 'в личный кабинет: почты нет' : unmasked ? address : <Masked text={address} /> },
                { term: 'Кто спросил', value: !owned ? null : personId === null ? 'гость, почта подтверждена' : roleFor(staff.roles, 'customers.read') ? <Link href={route(`/desk/customers/${personId}`)} prefetch={false} className="link">покупатель с кабинетом</Link> : 'покупатель с кабинетом' },
                { term: 'Задан', value: formatMoment(file.askedAt) },
                { term: 'Ответить до', value: state === 'waiting' ? formatDate(file.dueAt) : null },
                { term: 'Закрыт', value: file.closedAt && formatMoment(file.closedAt) },
                { term: 'Кто ответил', value: file.answeredBy },
              ]}
            />
            {owned && address !== null && <Unmask whose={{ questionId: file.id }} until={unmasked?.until ?? null} reason={unmasked?.reason} canUnmask={roleFor(staff.roles, 'personal.unmask') !== null} />}
          </DeskSection>
          {earlier.length > 0 && (
            <DeskSection title="Что уже отвечали об этом товаре" action={<Link href={route(`/desk/questions?state=answered&product=${product.slug}`)} prefetch={false} className="link text-sm">Все</Link>}>
              <ul className="grid gap-3">
                {earlier.map((each) => (
                  <li key={each.number} className="grid gap-1 border-b border-line pb-3 last:border-0 last:pb-0">
                    <Link href={route(`/desk/questions/${each.number}`)} prefetch={false} className="link line-clamp-2 wrap-anywhere">
                      {each.question}
                    </Link>
                    <p className="line-clamp-3 text-muted wrap-anywhere">{each.answer}</p>
                  </li>
                ))}
              </ul>
            </DeskSection>
          )}
        </div>
      </div>
    </DeskPage>
  )
}
