-- Whether a firm may be in it of which the name is all there is: a party without number, or a text without parties.
ALTER TABLE notice ADD COLUMN has_name_alone INTEGER NOT NULL DEFAULT 0;

UPDATE notice SET has_name_alone = EXISTS (
    SELECT 1 FROM notice_payload p
    WHERE p.position = notice.position
        AND (coalesce(json_array_length(p.json, '$.parties'), 0) = 0
            OR EXISTS (
                SELECT 1 FROM json_each(p.json, '$.parties') party
                WHERE json_extract(party.value, '$.siren') IS NULL
                    AND coalesce(json_extract(party.value, '$.person'), 'unknown') <> 'natural'
                    AND json_extract(party.value, '$.name') <> '')));
