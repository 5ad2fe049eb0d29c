-- A guest who asks about a product proves the e-mail.
ALTER TYPE "proof_purpose" ADD VALUE 'ask_question';
