namespace Watch.Worker.Configuration.Catalogue;

/// <summary>What may be allowed in sources, in <c>watch.yml</c> and in title lists, in French.</summary>
internal static class FrenchPlaces
{
    public static readonly (string English, string French)[] All =
    [
        ("a name that is no other kind's", "un nom qui n'est pas celui d'une autre sorte"),
        (
            "a name and, in brackets, a contact: a mail address or one that begins with https://, in ASCII",
            "un nom et, entre parenthèses, un contact : une adresse électronique ou https://, sans accents"
        ),
        ("a CSS selector, as in '{0}'", "un sélecteur CSS, comme « {0} »"),
        (
            "a CSS selector with or without an attribute, as in '{0}', '{1}', '{2}'",
            "un sélecteur CSS avec ou sans attribut, comme « {0} », « {1} », « {2} »"
        ),
        ("a custom date format of .NET with a year, as in '{0}'", "un format de date .NET avec une année, comme « {0} »"),
        (
            "a regular expression without look-arounds and back references, as in '{0}'",
            "une expression régulière sans assertions ni références arrière, comme « {0} »"
        ),
        ("a character set, as in {0}", "un jeu de caractères, comme {0}"),
        (
            "a class, a subclass or a group of the CPC or IPC, one a line, as in {0} or {1}",
            "une classe, une sous-classe ou un groupe de la CPC ou de la CIB, un par ligne, comme {0} ou {1}"
        ),
        (
            "the path of a text file, from the folder of the configuration",
            "le chemin d'un fichier texte, à partir du dossier de configuration"
        ),
        (
            "the fingerprint of a host key, as 'ssh-keygen -lf' prints it: SHA256: and 43 characters",
            "l'empreinte d'une clé de serveur, comme l'écrit « ssh-keygen -lf » : SHA256: et 43 caractères"
        ),
        ("limits without requests-per-day, which is counted over https alone", "limits sans requests-per-day, qui ne compte qu'en https"),
        ("inpi-patents: sftp: with user, password and host-key", "inpi-patents: sftp: avec user, password et host-key"),
        ("key and secret", "key et secret"),
        ("user and password", "user et password"),
        ("another server", "un autre serveur"),
        ("'log', for a defensive volet with a server of its own", "« log », pour un volet défensif qui a son serveur"),
        ("'shared-server: true', for volets that are not separated", "« shared-server: true », pour des volets non séparés"),
        ("'shared-server: true', without 'log'", "« shared-server: true », sans « log »"),
        ("title lists as the CPC or WIPO publishes them", "des listes de titres telles que la CPC ou l'OMPI les publie"),
        ("a symbol in fourteen characters, a tab, its title", "un symbole de quatorze caractères, une tabulation, son titre"),
        (
            "a symbol, a tab, the number of its dots, a tab, its title",
            "un symbole, une tabulation, le nombre de ses points, une tabulation, son titre"
        ),
        ("names of a register, one a line", "des noms d'un registre, un par ligne"),
    ];
}
