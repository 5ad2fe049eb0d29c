import { SpecList } from '#components/ui/spec-list.tsx'
import type { ApplicationView } from '#lib/careers/read-application.ts'
import { formatPhone } from '#lib/text/format-phone.ts'
import { formatSize } from '#lib/text/format-size.ts'

type Props = { readonly application: ApplicationView; /** The address that its files stand under. */ readonly base: string }

/** What the candidate has sent, word for word. */
export function SentFacts({ application, base }: Props) {
  const { surname, givenName, patronymic, email, phone, cvLink, letter, answers, files } = application
  const rows = [
    { name: 'Имя', value: [surname, givenName, patronymic].filter(Boolean).join(' ') },
    { name: 'Почта', value: email },
    { name: 'Телефон', value: formatPhone(phone) },
    ...files.map(({ id, name, bytes }) => ({
      name: 'Резюме',
      value: (
        <a href={`${base}/cv/${id}`} className="link wrap-anywhere" download>
          {name}
          <span className="text-muted">, {formatSize(bytes)}</span>
        </a>
      ),
    })),
    ...(cvLink === null ? [] : [{ name: 'Ссылка', value: <a href={cvLink} rel="noopener noreferrer nofollow" target="_blank" className="link wrap-anywhere">{cvLink}</a> }]),
  ]
  return (
    <div className="grid gap-5">
      <SpecList rows={rows} />
      {answers.map(({ question, answer }) => (
        <div key={question} className="grid gap-1">
          <h3 className="text-sm text-muted">{question}</h3>
          <p className="whitespace-pre-line wrap-anywhere">{answer}</p>
        </div>
      ))}
      {letter !== null && (
        <div className="grid gap-1">
          <h3 className="text-sm text-muted">Сопроводительное письмо</h3>
          <p className="whitespace-pre-line wrap-anywhere">{letter}</p>
        </div>
      )}
    </div>
  )
}
