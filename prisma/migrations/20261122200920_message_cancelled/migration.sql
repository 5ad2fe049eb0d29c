-- AlterEnum
ALTER TYPE "message_state" ADD VALUE 'cancelled';
