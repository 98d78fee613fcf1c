-- CreateEnum
CREATE TYPE "reference_series" AS ENUM ('EXCHANGE_RATE', 'PRICE_INFLATION', 'PURCHASING_POWER');

-- CreateTable
CREATE TABLE "reference_value" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "series" "reference_series" NOT NULL,
    "country" TEXT,
    "currency" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(18,6) NOT NULL,
    "unit" TEXT NOT NULL,
    "days" INTEGER,

    CONSTRAINT "reference_value_pkey" PRIMARY KEY ("id","version")
);

-- Reference values are kept as all published things are: see the migration before this one.
CREATE UNIQUE INDEX reference_value_one_current_version ON reference_value (id)
  WHERE superseded_in IS NULL;
CREATE TRIGGER follow_last_version BEFORE INSERT ON reference_value
  FOR EACH ROW EXECUTE FUNCTION follow_last_version();
CREATE TRIGGER close_version_once BEFORE UPDATE ON reference_value
  FOR EACH ROW EXECUTE FUNCTION close_version_once();
CREATE TRIGGER refuse_delete BEFORE DELETE ON reference_value
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON reference_value
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER reference_value_source_id_exists AFTER INSERT ON reference_value
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_dangling('source_id', 'source');

-- 'NaN' counts as greater than every number, so that it has to be named.
ALTER TABLE reference_value
  ADD CONSTRAINT reference_value_id_is_slug CHECK (is_slug(id)),
  ADD CONSTRAINT reference_value_is_number CHECK (value <> 'NaN'),
  ADD CONSTRAINT reference_value_rate_is_positive CHECK (series = 'PRICE_INFLATION' OR value > 0),
  ADD CONSTRAINT reference_value_inflation_leaves_prices CHECK (value > -100),
  ADD CONSTRAINT reference_value_year_is_sane CHECK (year BETWEEN 1900 AND 2100),
  ADD CONSTRAINT reference_value_currency_is_iso_4217 CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT reference_value_country_is_iso_3166 CHECK (country ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT reference_value_names_country CHECK ((series = 'EXCHANGE_RATE') = (country IS NULL)),
  ADD CONSTRAINT reference_value_dollar_has_no_rate CHECK (series <> 'EXCHANGE_RATE' OR currency <> 'USD'),
  ADD CONSTRAINT reference_value_unit_stated CHECK (unit <> ''),
  ADD CONSTRAINT reference_value_days_of_rate CHECK (
    days IS NULL OR (series = 'EXCHANGE_RATE' AND days BETWEEN 1 AND 366));

-- One published value for each thing that can be asked, so that no choice between two is hidden.
CREATE UNIQUE INDEX reference_value_one_published ON reference_value (series, coalesce(country, currency), year)
  WHERE superseded_in IS NULL AND withdrawn_in IS NULL;
