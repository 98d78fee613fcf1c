-- A table of salaries is read on the command line too, for no account, and has its account as a data
-- set has. Those that were read before have none. One that went into a draft left its name there.
ALTER TABLE submission
  DROP CONSTRAINT submission_author_is_known,
  DROP CONSTRAINT submission_data_set_has_account,
  ADD CONSTRAINT submission_author_is_known
    CHECK (author_id IS NOT NULL OR kind::text IN ('DATA_SET', 'FILE')),
  ADD CONSTRAINT submission_data_set_has_account
    CHECK (kind::text <> 'DATA_SET' OR file_account IS NOT NULL),
  ADD CONSTRAINT submission_account_is_of_a_file
    CHECK (file_account IS NULL OR file_name IS NOT NULL);
