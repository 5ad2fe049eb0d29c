import Link from 'next/link'
import type { ReactNode } from 'react'
import { AccountSection } from '#components/account/account-section.tsx'
import { ActionForm, type OutcomeAction } from '#components/account/action-form.tsx'
import type { DoorAction } from '#components/auth/door-state.ts'
import { Timeline } from '#components/order/timeline.tsx'
import { AskFirst } from '#components/ui/ask-first.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import type { ApplicationView } from '#lib/careers/read-application.ts'
import { isDecided, stageSentences } from '#lib/careers/stages.ts'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { formatDate, formatMoment } from '#lib/text/format-moment.ts'
import { applicationSteps } from './application-steps.ts'
import { applyPage } from './apply-page.ts'
import { ConsentAnew } from './consent-anew.tsx'
import { CorrectForm } from './correct-form.tsx'
import { InterviewCard } from './interview-card.tsx'
import { PoolSection } from './pool-section.tsx'
import { SentFacts } from './sent-facts.tsx'
import { StageBadge } from './stage-badge.tsx'

export type ApplicationActions = {
  readonly withdraw: OutcomeAction
  readonly destroy: OutcomeAction
  readonly choose: OutcomeAction
  readonly leave: OutcomeAction
  readonly correct: DoorAction
  readonly stay: DoorAction
  readonly agree: DoorAction
  readonly drop: () => Promise<unknown>
}

type Props = {
  readonly application: ApplicationView
  /** What its forms name it by to the server: the token of its link, or its number in the account. */
  readonly which: Readonly<Record<string, string>>
  /** The address that its files stand under. */
  readonly base: string
  /** The page that all this stands on. */
  readonly page: string
  /** Of an upload without scripts: what was wrong with it, or that it was taken. */
  readonly upload: { readonly problem: string | null; readonly taken: boolean }
  /** It can be answered again, should this one be taken back. */
  readonly open: boolean
  readonly widgets: readonly ConsentWidget[]
  readonly waiting: { readonly cv: string; readonly name: string; readonly bytes: number } | null
  readonly actions: ApplicationActions
}

/** An application for its candidate: where it stands, what comes, what was written, what was sent; and everything that can be done with it. */
export function ApplicationBody({ application, which, base, page, upload, open, widgets, waiting, actions }: Props) {
  const { stage, reason, rests, retainUntil, interviews, letters, pool, vacancy } = application
  const known = { surname: application.surname, givenName: application.givenName, patronymic: application.patronymic ?? '', phone: application.phone, cvLink: application.cvLink ?? '', letter: application.letter ?? '' }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid gap-6">
        {rests && <ConsentAnew which={which} until={rests.until} widget={widgets.find(({ purpose }) => purpose === 'vacancies')} agree={actions.agree} />}
        <AccountSection title="Где ваш отклик" action={<StageBadge stage={stage} />}>
          <div className="grid gap-2">
            <p className="text-lg">{rests ? 'Рассмотрение на\u00a0паузе: ждём вашего решения о\u00a0согласии.' : stageSentences[stage]}</p>
            {reason !== null && <p>{reason}</p>}
            {retainUntil !== null && pool === null && <p className="text-muted">Всё, что вы прислали, уничтожим {formatDate(retainUntil)}</p>}
          </div>
          <Timeline steps={applicationSteps(application)} />
          {stage === 'withdrawn' && open && (
            <div>
              <LinkButton href={route(applyPage(vacancy.slug))} variant="secondary" prefetch={false}>
                Откликнуться снова
              </LinkButton>
            </div>
          )}
        </AccountSection>
        {rests === null && interviews.map((interview) => (
          <InterviewCard key={interview.id} interview={interview} which={which} base={base} choose={actions.choose} />
        ))}
        {letters.length > 0 && (
          <AccountSection title="Письма">
            {letters.map(({ id, subject, body, createdAt }, index) => (
              <details key={id} open={index === 0} className="border-t border-line pt-4 first-of-type:border-0 first-of-type:pt-0">
                <summary className="grid gap-0.5">
                  <span className="font-medium">{subject}</span>
                  <span className="text-sm text-muted">{formatMoment(createdAt).replace(/ \(.*/, '')}</span>
                </summary>
                <p className="pt-3 whitespace-pre-line wrap-anywhere">{body}</p>
              </details>
            ))}
          </AccountSection>
        )}
        {pool && (
          <PoolSection which={which} until={pool.until} asked={pool.asked} widget={widgets.find(({ purpose }) => purpose === 'talent-pool')} stay={actions.stay} leave={actions.leave} />
        )}
      </div>
      <div className="grid gap-6">
        <AccountSection title="Что вы отправили">
          <SentFacts application={application} base={base} />
          {stage !== 'withdrawn' && (
            <CorrectForm which={which} page={page} upload={upload} known={known} waiting={waiting} action={actions.correct} drop={actions.drop} />
          )}
        </AccountSection>
        <AccountSection title="Отозвать или удалить">
          <ul className="grid gap-4">
            {!isDecided(stage) && (
              <Right text="Рассматривать перестанем сразу, данные уничтожим через 30 дней.">
                <AskFirst
                  text="Отозвать отклик"
                  variant="secondary"
                  title="Отозвать отклик?"
                  question={<p>Мы перестанем его рассматривать, встречи отменятся. Пока вакансия открыта, можно откликнуться снова.</p>}
                  sure={
                    <ActionForm action={actions.withdraw} fields={which} variant="danger" wide>
                      Да, отозвать
                    </ActionForm>
                  }
                  rather="Не отзывать"
                />
              </Right>
            )}
            <Right text="Отклик, файлы и письма исчезнут в ту же минуту. Вернуть их будет нельзя.">
              <AskFirst
                text="Удалить сейчас"
                variant="danger"
                title="Удалить отклик навсегда?"
                question={<p>Мы уничтожим всё, что вы прислали и&nbsp;что о&nbsp;нём записано, и&nbsp;составим об&nbsp;этом акт без ваших данных. Эта страница перестанет открываться.</p>}
                sure={
                  <ActionForm action={actions.destroy} fields={which} variant="danger" wide>
                    Да, удалить
                  </ActionForm>
                }
                rather="Не удалять"
              />
            </Right>
          </ul>
          <p className="text-sm text-muted">
            Узнать, какие записи о&nbsp;вас сделали при отборе,&nbsp;— через{' '}
            <Link href="/privacy/request?kind=access" prefetch={false} className="link text-ink">
              запрос о&nbsp;данных
            </Link>
            . Как мы обращаемся с&nbsp;откликами&nbsp;— в&nbsp;
            <Link href="/privacy#4.1.12" prefetch={false} className="link text-ink">
              политике
            </Link>
            .
          </p>
        </AccountSection>
      </div>
    </div>
  )
}

function Right({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <li className="grid gap-2">
      <p className="text-sm text-muted">{text}</p>
      {children}
    </li>
  )
}
