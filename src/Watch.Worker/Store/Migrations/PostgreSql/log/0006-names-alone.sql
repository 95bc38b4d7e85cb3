-- Whether a firm may be in it of which the name is all there is: a party without number, or a text without parties.
ALTER TABLE notice ADD COLUMN has_name_alone boolean NOT NULL DEFAULT false;

UPDATE notice n SET has_name_alone = EXISTS (
    SELECT 1 FROM notice_payload p
    WHERE p.position = n.position
        AND (coalesce(json_array_length(p.json::json -> 'parties'), 0) = 0
            OR EXISTS (
                SELECT 1 FROM json_array_elements(p.json::json -> 'parties') party
                WHERE party ->> 'siren' IS NULL
                    AND coalesce(party ->> 'person', 'unknown') <> 'natural'
                    AND party ->> 'name' <> '')));
