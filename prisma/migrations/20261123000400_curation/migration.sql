-- CreateEnum
CREATE TYPE "account_role" AS ENUM ('VIEWER', 'CURATOR', 'REVIEWER', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "token_scope" AS ENUM ('READ', 'EDIT', 'REVIEW');

-- CreateEnum
CREATE TYPE "submission_status" AS ENUM ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'DISCARDED', 'UNDONE');

-- CreateEnum
CREATE TYPE "submission_kind" AS ENUM ('EDIT', 'FILE', 'UNDO');

-- CreateEnum
CREATE TYPE "submission_action" AS ENUM ('PUT', 'WITHDRAW');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" "account_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "invitation" (
    "token_hash" TEXT NOT NULL,
    "email" TEXT,
    "role" "account_role" NOT NULL,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" "token_scope"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "request_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" "submission_kind" NOT NULL,
    "status" "submission_status" NOT NULL DEFAULT 'DRAFT',
    "reason" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewer_id" UUID,
    "review_note" TEXT,
    "revision_id" INTEGER,
    "undoes_id" UUID,
    "file_name" TEXT,
    "content_digest" TEXT,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_item" (
    "submission_id" UUID NOT NULL,
    "thing" TEXT NOT NULL,
    "thing_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "action" "submission_action" NOT NULL,
    "content" JSONB,
    "base_version" INTEGER NOT NULL,
    "slip_reason" TEXT,
    "line" INTEGER,

    CONSTRAINT "submission_item_pkey" PRIMARY KEY ("submission_id","thing","thing_id")
);

-- CreateTable
CREATE TABLE "reader_report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "salary_id" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,
    "resolution" TEXT,

    CONSTRAINT "reader_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotent_answer" (
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotent_answer_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_account_id_idx" ON "api_token"("account_id");

-- CreateIndex
CREATE INDEX "attempt_key_at_idx" ON "attempt"("key", "at");

-- CreateIndex
CREATE INDEX "audit_event_subject_idx" ON "audit_event"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "submission_revision_id_key" ON "submission"("revision_id");

-- CreateIndex
CREATE INDEX "submission_status_updated_at_idx" ON "submission"("status", "updated_at");

-- References that hold. Rows of people are disabled and not deleted, so that nothing cascades.
ALTER TABLE session ADD CONSTRAINT session_account FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE invitation ADD CONSTRAINT invitation_inviter FOREIGN KEY (invited_by_id) REFERENCES account (id);
ALTER TABLE api_token ADD CONSTRAINT api_token_account FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE audit_event ADD CONSTRAINT audit_event_actor FOREIGN KEY (actor_id) REFERENCES account (id);
ALTER TABLE submission
  ADD CONSTRAINT submission_author FOREIGN KEY (author_id) REFERENCES account (id),
  ADD CONSTRAINT submission_reviewer FOREIGN KEY (reviewer_id) REFERENCES account (id),
  ADD CONSTRAINT submission_revision FOREIGN KEY (revision_id) REFERENCES revision (id),
  ADD CONSTRAINT submission_undoes FOREIGN KEY (undoes_id) REFERENCES submission (id),
  ADD CONSTRAINT submission_reason_length CHECK (length(reason) BETWEEN 1 AND 500),
  ADD CONSTRAINT submission_published_has_revision CHECK (
    (status IN ('PUBLISHED', 'UNDONE')) = (revision_id IS NOT NULL));
ALTER TABLE submission_item
  ADD CONSTRAINT submission_item_submission FOREIGN KEY (submission_id) REFERENCES submission (id),
  ADD CONSTRAINT submission_item_thing CHECK (thing IN ('publisher', 'source', 'salary')),
  ADD CONSTRAINT submission_item_content CHECK ((action = 'PUT') = (content IS NOT NULL));
ALTER TABLE reader_report
  ADD CONSTRAINT reader_report_resolver FOREIGN KEY (resolved_by) REFERENCES account (id),
  ADD CONSTRAINT reader_report_message_length CHECK (length(message) BETWEEN 1 AND 1000);
ALTER TABLE idempotent_answer
  ADD CONSTRAINT idempotent_answer_account FOREIGN KEY (account_id) REFERENCES account (id);

ALTER TABLE account
  ADD CONSTRAINT account_email_is_lower CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
  ADD CONSTRAINT account_name_length CHECK (length(name) BETWEEN 1 AND 100),
  ADD CONSTRAINT account_password_is_argon2id CHECK (password_hash LIKE '$argon2id$%');

-- The same file is taken once, also when it comes several times at once.
CREATE UNIQUE INDEX submission_one_of_a_file ON submission (content_digest)
  WHERE status IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED');
-- A submission is taken back once.
CREATE UNIQUE INDEX submission_undone_once ON submission (undoes_id)
  WHERE status IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED');
-- One first administrator's invitation at a time.
CREATE UNIQUE INDEX invitation_one_first ON invitation ((true))
  WHERE invited_by_id IS NULL AND accepted_at IS NULL AND revoked_at IS NULL;

-- The audit trail is added to, and nothing else: by permission of the role that the site works as,
-- which owns the tables, and by triggers for whoever gives itself the permission back.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON audit_event FROM CURRENT_USER;
