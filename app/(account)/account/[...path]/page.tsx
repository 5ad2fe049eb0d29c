import { connection } from 'next/server'
import { MissingHere } from '#components/layout/missing-here.tsx'

/** Addresses below the portal that lead nowhere: its own 404 in its own frame, rendered for each request as its strict policy asks. */
export default async function NoSuchRoom() {
  await connection()
  return <MissingHere />
}
