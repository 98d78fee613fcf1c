-- AlterTable
ALTER TABLE "occupation" ADD COLUMN     "tasks" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "technologies" JSONB NOT NULL DEFAULT '[]';
