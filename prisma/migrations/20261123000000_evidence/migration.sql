-- CreateEnum
CREATE TYPE "statistic" AS ENUM ('MEAN', 'MEDIAN', 'P10', 'P25', 'P75', 'P90', 'MINIMUM', 'MAXIMUM', 'UNSPECIFIED_AVERAGE');

-- CreateEnum
CREATE TYPE "pay_basis" AS ENUM ('BASE', 'FIXED', 'TOTAL', 'CTC', 'IN_HAND', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "pay_period" AS ENUM ('YEAR', 'MONTH', 'HOUR');

-- CreateEnum
CREATE TYPE "source_method" AS ENUM ('OFFICIAL_STATISTICS', 'SURVEY', 'SELF_REPORTED', 'JOB_ADVERTS', 'MODELLED', 'EDITORIAL');

-- CreateEnum
CREATE TYPE "redistribution" AS ENUM ('ALLOWED', 'CITE_ONLY');

-- CreateEnum
CREATE TYPE "step_kind" AS ENUM ('PROMOTION', 'LATERAL', 'TRACK_CHANGE', 'RETURN');

-- CreateEnum
CREATE TYPE "step_evidence" AS ENUM ('SOURCED', 'EDITORIAL');

-- CreateEnum
CREATE TYPE "career_track" AS ENUM ('TECHNICAL', 'LEADERSHIP');

-- CreateEnum
CREATE TYPE "experience_level" AS ENUM ('ENTRY', 'MID', 'SENIOR');

-- CreateEnum
CREATE TYPE "skill_kind" AS ENUM ('TECHNICAL', 'WORKPLACE');

-- CreateTable
CREATE TABLE "revision" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publisher" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "name" TEXT NOT NULL,
    "url" TEXT,

    CONSTRAINT "publisher_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "publisher_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "author" TEXT,
    "method" "source_method" NOT NULL,
    "method_note" TEXT NOT NULL,
    "licence" TEXT,
    "licence_url" TEXT,
    "redistribution" "redistribution" NOT NULL,
    "published_on" DATE,
    "retrieved_on" DATE,
    "reviewed_on" DATE,
    "cited_by_id" TEXT,
    "cited_on" DATE,
    "note" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "career_title" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "track" "career_track" NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "career_title_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "career_step" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "from_title_id" TEXT NOT NULL,
    "to_title_id" TEXT NOT NULL,
    "kind" "step_kind" NOT NULL,
    "evidence" "step_evidence" NOT NULL,
    "source_id" TEXT,
    "note" TEXT,

    CONSTRAINT "career_step_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "salary" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "title_id" TEXT NOT NULL,
    "statistic" "statistic" NOT NULL,
    "amount" DECIMAL(18,4) NOT NULL,
    "currency" TEXT NOT NULL,
    "as_printed" TEXT NOT NULL,
    "period" "pay_period" NOT NULL,
    "basis" "pay_basis" NOT NULL,
    "country" TEXT NOT NULL,
    "place" TEXT,
    "experience_printed" TEXT,
    "min_years" INTEGER,
    "max_years" INTEGER,
    "level" "experience_level",
    "sample_size" INTEGER,
    "observed_from" DATE,
    "observed_to" DATE,
    "url" TEXT,
    "note" TEXT,

    CONSTRAINT "salary_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "duty" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "example_industry" TEXT NOT NULL,
    "example_summary" TEXT NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "skill" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "skill_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "example" TEXT NOT NULL,

    CONSTRAINT "skill_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "responsibility" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "level" "experience_level" NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "responsibility_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "roadmap_step" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "roadmap_step_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "question" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT,
    "evidence_source_ids" TEXT[],
    "evidence_urls" TEXT[],

    CONSTRAINT "question_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "institution" TEXT,
    "months" INTEGER,
    "advertised" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "evidence" TEXT,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id","version")
);

-- CreateIndex
CREATE INDEX "salary_title_id_idx" ON "salary"("title_id");

-- CreateIndex
CREATE INDEX "salary_source_id_idx" ON "salary"("source_id");
