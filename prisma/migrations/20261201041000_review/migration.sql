-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "parted_from_id" UUID;

-- CreateTable
CREATE TABLE "item_comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "submission_id" UUID NOT NULL,
    "thing" TEXT NOT NULL,
    "thing_id" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "item_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "submission_parted_from_id_idx" ON "submission"("parted_from_id");

-- CreateIndex
CREATE INDEX "item_comment_submission_id_thing_thing_id_idx" ON "item_comment"("submission_id", "thing", "thing_id");

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_parted_from" FOREIGN KEY ("parted_from_id") REFERENCES "submission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item_comment" ADD CONSTRAINT "item_comment_submission" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item_comment" ADD CONSTRAINT "item_comment_author" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
