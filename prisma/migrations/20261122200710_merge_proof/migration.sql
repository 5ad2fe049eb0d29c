-- A contact is proved to the staff who merge two persons.
ALTER TYPE "proof_purpose" ADD VALUE 'merge';
