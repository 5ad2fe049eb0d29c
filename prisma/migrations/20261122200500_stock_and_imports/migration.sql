-- Who of the staff moved goods: told by the transaction (lib/db/act-as.ts), null where nobody of them did.
CREATE FUNCTION acting_staff() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN coalesce(current_setting('shop.staff_role', true), '') <> '' THEN substr(current_setting('shop.actor', true), 7)::uuid END
$$;

-- AlterTable
ALTER TABLE "stock_movements" ADD COLUMN "staff_id" UUID DEFAULT acting_staff();

-- What is left to sell, for the list of goods that end; and the ledger from its latest movement.
CREATE INDEX "stock_items_available" ON "stock_items" (("on_hand" - "reserved"), "variant_id");
CREATE INDEX "stock_items_reserved" ON "stock_items" ("variant_id") WHERE "reserved" > 0;

-- The file of a run is stored in parts beside it: a run is written again with each batch, its file never.
-- CreateTable
CREATE TABLE "import_parts" (
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "import_parts_pkey" PRIMARY KEY ("file_id","position")
);

-- AlterTable
ALTER TABLE "import_runs" DROP COLUMN "content",
ADD COLUMN     "file_id" UUID NOT NULL,
ADD COLUMN     "of_id" UUID,
ADD COLUMN     "size" INTEGER NOT NULL,
ADD COLUMN     "header" TEXT[],
ADD COLUMN     "unknown" TEXT[],
ADD COLUMN     "delimiter" TEXT NOT NULL,
ADD COLUMN     "created" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "changed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "unchanged" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sample" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "fault" TEXT,
ADD COLUMN     "started_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "import_runs_of_id_key" ON "import_runs"("of_id");

-- AddForeignKey
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_of_id_fkey" FOREIGN KEY ("of_id") REFERENCES "import_runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_kind" CHECK ("kind" IN ('products', 'prices', 'stock')),
  ADD CONSTRAINT "import_runs_outcome" CHECK ("created" >= 0 AND "changed" >= 0 AND "unchanged" >= 0 AND "created" + "changed" + "unchanged" + "failed" = "done"),
  -- what is carried out has been checked before
  ADD CONSTRAINT "import_runs_checked" CHECK ("dry_run" = ("of_id" IS NULL));
CREATE INDEX "import_runs_open" ON "import_runs" ("id") WHERE "state" IN ('queued', 'running');
