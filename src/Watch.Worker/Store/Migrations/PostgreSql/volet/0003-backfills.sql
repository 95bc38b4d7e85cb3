-- A line of the ledger may be about a backfill, and then about no alert.
ALTER TABLE ledger
    ALTER COLUMN alert_id DROP NOT NULL,
    ALTER COLUMN status DROP NOT NULL;
