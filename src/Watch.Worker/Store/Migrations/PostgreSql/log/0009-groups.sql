-- The position at which all stands that was appended with this row and tells of the same matters; null where it has no matter.
ALTER TABLE notice ADD COLUMN group_end bigint;

CREATE INDEX notice_matter ON notice (source, matter) WHERE matter IS NOT NULL;
