import { connection } from 'next/server'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'

/** Addresses below the desk that lead nowhere: its own 404 in its own frame, rendered for each request as its strict policy asks. */
export default async function NoSuchRoom() {
  await connection()
  return <MissingInDesk />
}
