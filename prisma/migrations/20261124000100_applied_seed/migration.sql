-- CreateTable
CREATE TABLE "applied_seed" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "digest" TEXT NOT NULL,

    CONSTRAINT "applied_seed_pkey" PRIMARY KEY ("id")
);

ALTER TABLE applied_seed ADD CONSTRAINT applied_seed_is_one CHECK (id = 1);
