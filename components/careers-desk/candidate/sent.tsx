import { DeskSection } from '#components/desk/section.tsx'
import type { CandidateCard } from '#lib/careers-desk/candidates/get-candidate.ts'
import { counted } from '#lib/text/plural.ts'

/** What a candidate wrote: the letter, the link and the answers; counted while the data are masked. */
export function Sent({ candidate }: { readonly candidate: CandidateCard }) {
  const { masked, sent, cvLink, letter, answers } = candidate
  if (masked) {
    const parts = [sent.files > 0 && counted(sent.files, 'файл резюме', 'файла резюме', 'файлов резюме'), sent.link && 'ссылка на резюме', sent.letter && 'письмо', sent.answers > 0 && counted(sent.answers, 'ответ', 'ответа', 'ответов')].filter((part) => part !== false)
    return (
      <DeskSection title="Отклик">
        <p className="text-muted">{parts.length > 0 ? `В отклике: ${parts.join(', ')}. Чтобы прочесть, покажите данные.` : 'Кроме имени и контактов в отклике ничего нет.'}</p>
      </DeskSection>
    )
  }
  if (!cvLink && !letter && answers.length === 0) return null
  return (
    <DeskSection title="Отклик">
      {cvLink !== null && (
        <p className="grid gap-0.5">
          <span className="font-medium">Ссылка на резюме</span>
          <a href={cvLink} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer" className="link w-fit wrap-anywhere">
            {cvLink}
          </a>
          <span className="text-xs text-muted">Чужой сайт: открывайте с осторожностью.</span>
        </p>
      )}
      {letter !== null && (
        <div className="grid gap-0.5">
          <h3 className="font-medium">Письмо</h3>
          <p className="max-w-2xl wrap-anywhere whitespace-pre-line">{letter}</p>
        </div>
      )}
      {answers.map(({ position, question, answer }) => (
        <div key={position} className="grid gap-0.5">
          <h3 className="font-medium">{question}</h3>
          <p className="max-w-2xl wrap-anywhere whitespace-pre-line">{answer}</p>
        </div>
      ))}
    </DeskSection>
  )
}
