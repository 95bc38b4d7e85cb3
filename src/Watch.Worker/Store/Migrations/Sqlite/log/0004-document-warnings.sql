-- Warnings are facts of documents: counted with the document's note, replaced and deleted with it. Those counted before cannot
-- be told apart by document, and some of them were counted twice; they are counted anew when the documents are read again.
DROP TABLE warning;

CREATE TABLE document_warning (
    source   TEXT    NOT NULL,
    document TEXT    NOT NULL,
    code     TEXT    NOT NULL,
    detail   TEXT    NOT NULL,
    count    INTEGER NOT NULL,
    PRIMARY KEY (source, document, code, detail),
    FOREIGN KEY (source, document) REFERENCES document (source, name) ON DELETE CASCADE
) WITHOUT ROWID;
