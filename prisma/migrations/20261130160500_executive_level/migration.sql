-- AlterEnum
ALTER TYPE "experience_level" ADD VALUE 'EXECUTIVE';
