-- The part and the content date of what touched a subject that waits to be looked at. What was queued before is taken as touched by the part
-- that it waits for, as far as that was read. One release had these columns from the beginning, and another had none.
ALTER TABLE register_queue ADD COLUMN IF NOT EXISTS touched_by text NOT NULL DEFAULT '';
ALTER TABLE register_queue ADD COLUMN IF NOT EXISTS touched_at text NOT NULL DEFAULT '';
UPDATE register_queue SET touched_by = part, touched_at = coalesce(
    (SELECT p.content_date FROM register_part p WHERE p.source = register_queue.source AND p.part = register_queue.part),
    waiting_since,
    '')
WHERE touched_at = '';
DELETE FROM register_queue WHERE touched_at = '';
