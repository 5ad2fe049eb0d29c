-- Somebody joins the bonus programme without signing in: their contact is proved first (4.1.11).
ALTER TYPE "proof_purpose" ADD VALUE 'join_programme';
