// npm run clauses: what the policy says, clause by clause, and what proves it; fails when something does not. --record keeps it for /privacy/proof.
import { main } from './main.ts'
import { checkClauses } from '#lib/cli/clauses/check-clauses.ts'

await main(async () => (checkClauses({ record: process.argv.includes('--record') }) ? 0 : 1))
