-- The position at which all stands that was appended with this row and tells of the same matters; null where it has no matter.
ALTER TABLE notice ADD COLUMN group_end bigint;

CREATE INDEX notice_matter ON notice (source, matter) WHERE matter IS NOT NULL;

-- Office and number of the patent that it is about; null where it is about none.
ALTER TABLE notice ADD COLUMN patent text;

CREATE INDEX notice_patent ON notice (patent) WHERE patent IS NOT NULL;
