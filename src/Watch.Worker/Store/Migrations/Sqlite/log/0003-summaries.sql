-- What a reader has to know of a row to pass over it without its payload, told once, when it is written.
ALTER TABLE notice ADD COLUMN in_chain INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notice ADD COLUMN kinds TEXT NOT NULL DEFAULT '';
ALTER TABLE notice ADD COLUMN sirens TEXT NOT NULL DEFAULT '';
ALTER TABLE notice ADD COLUMN departement TEXT;

UPDATE notice SET
    in_chain = corrects IS NOT NULL
        OR EXISTS (SELECT 1 FROM notice e WHERE e.source = notice.source AND e.id = notice.id AND e.position < notice.position)
        OR EXISTS (SELECT 1 FROM notice c WHERE c.source = notice.source AND c.corrects = notice.id AND c.position < notice.position),
    kinds = coalesce((SELECT group_concat(k.kind, ' ') FROM notice_kind k WHERE k.position = notice.position), ''),
    sirens = coalesce((SELECT group_concat(s.siren, ' ') FROM notice_siren s WHERE s.position = notice.position), ''),
    departement = (SELECT json_extract(p.json, '$.departement') FROM notice_payload p WHERE p.position = notice.position);
