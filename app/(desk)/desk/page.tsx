import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'

export const metadata: Metadata = { title: { absolute: 'Сегодня — рабочий стол' } }

export default async function TodayPage() {
  await staffOf('today.read', '/desk')
  return <DeskPage title="Сегодня">{null}</DeskPage>
}
