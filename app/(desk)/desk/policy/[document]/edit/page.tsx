import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { PolicyEditor } from '#components/desk/policy/policy-editor.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { documentAddress, documentCodeOf } from '#lib/policy/desk/document-address.ts'
import { readAnyVersion } from '#lib/policy/desk/read-any-version.ts'
import { readDocuments } from '#lib/policy/desk/read-documents.ts'
import { lintDocument } from '#lib/policy/lint-document.ts'

export const metadata: Metadata = { title: 'Редакция' }

export default async function EditPage({ params }: PageProps<'/desk/policy/[document]/edit'>) {
  const code = documentCodeOf((await params).document)
  const address = documentAddress(code)
  await staffOf('policy.draft', `${address}/edit`)
  const [document] = await readDocuments(code)
  const newest = document?.versions[0]
  if (!document || !newest) return <MissingInDesk />
  // The text of the bonus rules is made of their numbers, in the programme's own room.
  if (document.open?.state === 'approved' || code === 'bonus-rules') redirect(route(address))
  const version = await readAnyVersion(code, newest.number)
  if (!version) return <MissingInDesk />
  const { view, purposes } = version
  const text = { title: view.title, clauses: view.clauses }
  return (
    <DeskPage
      title={document.open ? `Черновик редакции ${document.open.number}` : `Редакция ${newest.number + 1}`} back={{ href: address, text: document.title }}
      intro="Обычный текст: пункт начинается с номера. Сохранённый черновик становится вашим: утвердить его сможет только другой человек."
    >
      <PolicyEditor
        code={code} back={address} text={view.text} seen={newest.hash} registry={code === 'policy' ? `${address}/purposes` : null}
        outline={view.clauses.map(({ number, text: words }) => ({ number, text: words.slice(0, 70) }))}
        findings={lintDocument(document, text, purposes.length > 0 ? purposes : null)}
      />
    </DeskPage>
  )
}
