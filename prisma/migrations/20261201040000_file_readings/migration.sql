-- CreateTable
CREATE TABLE "file_reading" (
    "source_id" TEXT NOT NULL,
    "header_digest" TEXT NOT NULL,
    "columns" TEXT[],
    "has_decimal_comma" BOOLEAN NOT NULL,
    "date_order" TEXT,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_reading_pkey" PRIMARY KEY ("source_id","header_digest")
);
