-- What a reader has to know of a row to pass over it without its payload, told once, when it is written.
ALTER TABLE notice
    ADD COLUMN in_chain    boolean NOT NULL DEFAULT false,
    ADD COLUMN kinds       text    NOT NULL DEFAULT '',
    ADD COLUMN sirens      text    NOT NULL DEFAULT '',
    ADD COLUMN departement text;

UPDATE notice n SET
    in_chain = n.corrects IS NOT NULL
        OR EXISTS (SELECT 1 FROM notice e WHERE e.source = n.source AND e.id = n.id AND e.position < n.position)
        OR EXISTS (SELECT 1 FROM notice c WHERE c.source = n.source AND c.corrects = n.id AND c.position < n.position),
    kinds = coalesce((SELECT string_agg(k.kind, ' ') FROM notice_kind k WHERE k.position = n.position), ''),
    sirens = coalesce((SELECT string_agg(s.siren, ' ') FROM notice_siren s WHERE s.position = n.position), ''),
    departement = (SELECT p.json::json ->> 'departement' FROM notice_payload p WHERE p.position = n.position);
