-- Leads from the LEI and the ISIN of a party to the notices that name it by them; no row that was written before names any.
CREATE TABLE notice_number (
    number   text   NOT NULL,
    position bigint NOT NULL REFERENCES notice (position),
    PRIMARY KEY (number, position)
);
