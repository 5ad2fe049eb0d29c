'use client'

import { useCallback, useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { ConsentBoxes } from '#components/consent/consent-boxes.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { answerField, wrongAnswer } from '#lib/careers/answers-of.ts'
import { careersRefusal } from '#lib/careers/refusals.ts'
import type { Question } from '#lib/careers/types.ts'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { AgreementBox } from './agreement-box.tsx'
import { CvField } from './cv-field.tsx'
import { FormPart } from './form-part.tsx'
import { LetterField, LinkField, NameFields, PhoneField } from './person-fields.tsx'
import { QuestionField } from './question-field.tsx'
import { useDraft } from './use-draft.ts'
import { why } from './why.ts'

type Props = {
  readonly slug: string
  readonly questions: readonly Question[]
  readonly widgets: readonly ConsentWidget[]
  readonly waiting: { readonly cv: string; readonly name: string; readonly bytes: number } | null
  /** What stands in the fields before anybody types. */
  readonly known: Readonly<Record<string, string>>
  /** The e-mail for which no code is needed; null for none. */
  readonly proved: string | null
  readonly action: DoorAction
  readonly drop: () => Promise<unknown>
}

const own = ['surname', 'givenName', 'patronymic', 'email', 'phone', 'cvLink', 'letter']

/** The answer to a vacancy: CV, who, what the vacancy asks, consents. What is typed survives a reload on this device. */
export function ApplyForm({ slug, questions, widgets, waiting, known, proved, action, drop }: Props) {
  const typed = useMemo(() => [...own, ...questions.map(({ id }) => answerField(id))], [questions])
  const names = useMemo(() => ['cv', ...typed, 'consents'], [typed])
  const agreement = widgets.find(({ purpose }) => purpose === 'vacancies')
  const also = useCallback(
    (values: Readonly<Record<string, string>>) => ({
      ...Object.fromEntries(questions.flatMap((question): [string, string][] => {
        const code = wrongAnswer(question, (values[answerField(question.id)] ?? '').trim())
        return code === null ? [] : [[answerField(question.id), careersRefusal(code)]]
      })),
      ...(values.cv || values.cvLink?.trim() ? {} : { cv: careersRefusal('cv-or-link') }),
      // The first box that is ticked: that of the agreement stands first.
      ...(values.consents === agreement?.token ? {} : { consents: careersRefusal('consent-needed') }),
    }),
    [questions, agreement],
  )
  const given = useDoor({ action, names, schema: () => 'apply', also })
  const door = { ...given, start: { ...known, ...given.start } }
  const { form } = door
  const { onInput, forget } = useDraft({ slug, form, names: typed, known })
  const [cv, setCv] = useState(waiting?.cv ?? '')
  const email = useWatch({ control: form.control, name: 'email' }) ?? door.start.email ?? ''
  const atOnce = proved !== null && email.trim().toLowerCase() === proved
  const errorOf = (name: string) => form.getFieldState(name, form.formState).error?.message
  return (
    <form {...door.formProps} onInput={onInput} className="grid gap-10">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="cv" value={cv} />
      <FormPart title="Ваш опыт">
        <CvField
          waiting={waiting}
          error={errorOf('cv')}
          drop={drop}
          onChange={(token) => {
            setCv(token)
            form.clearErrors('cv')
          }}
        />
        <LinkField door={door} />
      </FormPart>
      <FormPart title="О вас">
        <NameFields door={door} />
        <div className="grid items-start gap-x-4 gap-y-5 sm:grid-cols-2">
          <TextField form={door} name="email" label="Электронная почта" type="email" inputMode="email" autoComplete="email" autoCapitalize="none" spellCheck={false} maxLength={254} why={why.email} />
          <PhoneField door={door} />
        </div>
      </FormPart>
      <FormPart title={questions.length > 0 ? 'Расскажите подробнее' : 'Письмо'}>
        {questions.map((question) => (
          <QuestionField key={question.id} door={door} question={question} />
        ))}
        <LetterField door={door} />
      </FormPart>
      <FormPart title="Согласия">
        {agreement && <AgreementBox door={door} widget={agreement} />}
        <ConsentBoxes title="Кадровый резерв" widgets={widgets.filter(({ purpose }) => purpose === 'talent-pool')} ticked={door.start.consents?.split(' ') ?? []}>
          Если не&nbsp;выйдет сейчас, сможем предложить другую работу в&nbsp;течение года. На&nbsp;решение по&nbsp;этой вакансии не&nbsp;влияет.
        </ConsentBoxes>
      </FormPart>
      <div className="grid gap-4">
        <Problem text={door.problem} />
        <Button type="submit" size="l" wide pending={door.pending}>
          {atOnce ? 'Отправить отклик' : 'Получить код и\u00a0отправить'}
        </Button>
        <p className="text-sm text-muted">
          {atOnce ? 'Код не\u00a0нужен: вы вошли, и\u00a0эта почта подтверждена.' : 'Пришлём код на\u00a0почту: отклик уйдёт, когда вы его введёте, а\u00a0до\u00a0этого его никто не\u00a0увидит.'} Как мы обращаемся с&nbsp;данными&nbsp;— в&nbsp;
          <a href="/privacy#4.1.12" target="_blank" rel="noopener" className="link">
            политике<span className="sr-only">, откроется в новой вкладке</span>
          </a>
          .
        </p>
        <p className="needs-scripts text-sm text-muted">
          Черновик хранится только на&nbsp;этом устройстве и&nbsp;сотрётся, когда отклик уйдёт.{' '}
          <button type="button" onClick={forget} className="link min-h-6 text-ink">
            Стереть сейчас
          </button>
        </p>
      </div>
    </form>
  )
}
