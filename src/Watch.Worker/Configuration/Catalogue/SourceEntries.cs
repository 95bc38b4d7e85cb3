namespace Watch.Worker.Configuration.Catalogue;

/// <summary>What can be wrong in sources (W16).</summary>
internal static class SourceEntries
{
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new(
            "W1601",
            "cette ligne n'est pas de cette sorte de source",
            "this line is not of this kind of source",
            "kind: feed\nchannels: { … }",
            "kind: feed\naddress: https://…"
        )
        {
            Found = "'{0}' of a source of this kind",
        },
        new(
            "W1602",
            "les options d'une autre sorte de source",
            "options of another kind of source",
            "kind: feed\npage: { … }",
            "kind: page\npage: { … }"
        )
        {
            Found = "'{0}' of a source of the kind {1}",
        },
        new(
            "W1603",
            "le nom de la source ne va pas avec sa sorte",
            "the name of the source does not go with its kind",
            "id: bodacc-2",
            "id: bodacc"
        )
        {
            Remark = "its kind is {0}",
        },
        new(
            "W1604",
            "un nom et un contact sont attendus",
            "a name and a contact are expected",
            "user-agent: Watch",
            "user-agent: 'Watch (veille@example.org)'"
        )
        {
            Allowed = "a name and, in brackets, a contact{0}",
        },
        new("W1605", "ce n'est pas un sélecteur CSS", "this is no CSS selector", "items: 'ul > li ['", "items: 'ul.liste > li'")
        {
            Allowed = "a CSS selector{0}",
        },
        new("W1606", "ce n'est pas un fuseau horaire", "this is no time zone", "time-zone: Europe/Clermont", "time-zone: Europe/Paris")
        {
            Allowed = "a time zone of the IANA{0}",
        },
        new(
            "W1607",
            "une adresse avec nom ou mot de passe",
            "an address with user or password",
            "https://moi:secret@flux.example/",
            "https://flux.example/"
        )
        {
            Found = "an address with a user or password",
        },
        new("W1608", "ce n'est pas un format de date", "this is no date format", "date-format: dd/MM", "date-format: d MMMM yyyy")
        {
            Allowed = "a custom date format{0}",
        },
        new("W1609", "ce n'est pas un jeu de caractères", "this is no character set", "encoding: latin-9000", "encoding: windows-1252")
        {
            Allowed = "a character set{0}",
        },
        new("W1610", "« pages » sans « next »", "'pages' without 'next'", "pages: 3", "pages: 3\nnext: a.suivant")
        {
            Found = "'pages' without 'next'",
        },
        new(
            "W1611",
            "l'empreinte d'une clé SSH est attendue",
            "the fingerprint of a host key is expected",
            "host-key: 3a:b0:55",
            "host-key: SHA256:… (ssh-keygen -lf)"
        )
        {
            Allowed = "the fingerprint of a host key{0}",
        },
        new(
            "W1612",
            "SFTP et l'adresse ne vont pas ensemble",
            "SFTP and the address do not go together",
            "sftp: { … }\naddress: https://…",
            "sftp: { … }\naddress: sftp://…"
        )
        {
            Found = "an account of SFTP, and another address",
        },
        new(
            "W1613",
            "SFTP sans compte",
            "SFTP without an account",
            "address: sftp://…",
            "inpi-patents: { sftp: { user, password, host-key } }"
        )
        {
            Found = "an address that begins with sftp://, and no account",
        },
        new(
            "W1614",
            "requests-per-day ne compte pas en SFTP",
            "requests-per-day does not count over SFTP",
            "requests-per-day: 100",
            "(sans cette ligne)"
        )
        {
            Found = "requests-per-day of a server asked over SFTP",
        },
        new("W1615", "l'un ne va pas sans l'autre", "one does not go without the other", "key: { … }", "key: { … }\nsecret: { … }")
        {
            Found = "'{0}' alone",
        },
        new(
            "W1616",
            "le fichier nommé ne peut pas être lu",
            "the file that is named cannot be read",
            "list: absent.txt",
            "list: symboles.txt"
        )
        {
            Allowed = "the path of a text file{0}",
        },
        new(
            "W1617",
            "ce n'est pas une expression régulière permise",
            "this is no regular expression that is allowed",
            "title-pattern: '('",
            "title-pattern: '^Télécharger (.*)$'"
        )
        {
            Allowed = "a regular expression {0}",
        },
        new("W1618", "ce n'est pas un symbole de la liste", "this is no symbol of the list", "usinage", "B23C")
        {
            Allowed = "a class, a subclass or a group{0}",
        },
    ];
}
