namespace Watch.Worker.Configuration.Catalogue;

/// <summary>What may be allowed, in French; words of the configuration stand as they are.</summary>
internal static class FrenchChoices
{
    /// <summary>What a list may be of. The same words are keys elsewhere, and stay as they are there.</summary>
    public static readonly (string English, string French)[] Things =
    [
        ("firms", "entreprises"),
        ("rules", "règles"),
        ("routes", "routes"),
        ("lines", "lignes"),
        ("members", "membres"),
        ("competitors", "concurrents"),
        ("themes", "thèmes"),
        ("animators", "animateurs"),
        ("officers", "dirigeants"),
        ("names", "noms"),
        ("examples", "exemples"),
        ("events", "événements"),
        ("notices", "annonces"),
        ("parties", "parties"),
        ("known false positives", "faux positifs connus"),
    ];

    public static readonly (string English, string French)[] All =
    [
        ("a line '{0}:'", "une ligne « {0}: »"),
        (
            "a line 'next:' with the selector of the link to the next page",
            "une ligne « next: » avec le sélecteur du lien vers la page suivante"
        ),
        ("no line '{0}:'", "pas de ligne « {0}: »"),
        ("a list of {0}, each behind a hyphen", "une liste : {0}, un tiret devant chaque élément"),
        ("a map with the keys {0}", "un bloc avec les clés {0}"),
        ("a source, or a list of sources, each behind a hyphen", "une source, ou une liste de sources, un tiret devant chacune"),
        ("a word as key", "un mot comme clé"),
        ("a text", "un texte"),
        ("true or false", "true ou false"),
        ("one of the two", "l'un des deux"),
        ("one file or more", "au moins un fichier"),
        ("one document in a file", "un seul document par fichier"),
        ("blanks before the first word of a line", "des espaces devant le premier mot de la ligne"),
        ("a plain space", "un espace ordinaire"),
        ("{0} bytes", "{0} octets"),
        ("a second quote at the end of the field", "un second guillemet à la fin de la case"),
        ("a whole number from {0} to {1}", "un nombre entier de {0} à {1}"),
        ("a whole number from {0}", "un nombre entier à partir de {0}"),
        ("the id of an alert that was delivered", "le numéro d'une alerte qui a été remise"),
        ("the id of a rule", "le nom d'une règle"),
        ("a folder that holds a store", "un dossier qui contient des données"),
        ("nine digits that pass the Luhn check", "neuf chiffres dont le dernier vérifie les autres"),
        ("a day as in {0}", "un jour comme {0}"),
        ("a day from {0} on", "un jour à partir du {0}"),
        ("days on which the other is not in force", "des jours où l'autre n'est pas en vigueur"),
        ("a number and ms, s, min or h, as in '10 min', at most 24 h", "un nombre et ms, s, min ou h, comme « 10 min », 24 h au plus"),
        ("a number and KB, MB or GB, as in '4 GB'", "un nombre et KB, MB ou GB, comme « 4 GB »"),
        ("a number of days, as in '60 d'", "un nombre de jours, comme « 60 d »"),
        ("100 MB or more, as in 4 GB", "100 MB ou plus, comme 4 GB"),
        (
            "a cron expression: seconds, minutes, hours, day of month, month, day of week, as in '{0}'",
            "une expression cron : secondes, minutes, heures, jour du mois, mois, jour de la semaine, comme « {0} »"
        ),
        ("the name of a time zone, as in {0}", "le nom d'un fuseau horaire, comme {0}"),
        ("the two letters of an office in capitals, as in {0}", "les deux lettres d'un office en capitales, comme {0}"),
        ("a time zone of the IANA, as in Europe/Paris", "un fuseau horaire de l'IANA, comme Europe/Paris"),
        (
            "an address that begins with https://, without user and password (http:// on loopback)",
            "une adresse qui commence par https://, sans nom ni mot de passe (http:// sur la machine même)"
        ),
        (
            "an address that begins with https:// or sftp://, without user and password (http:// on loopback)",
            "une adresse qui commence par https:// ou sftp://, sans nom ni mot de passe (http:// sur la machine même)"
        ),
        (
            "an address that begins with file:///, as the source is local{0}",
            "une adresse qui commence par file:///, la source étant locale{0}"
        ),
        ("an address that begins with {0}", "une adresse qui commence par {0}"),
        ("an address as in {0}, without user and password", "une adresse comme {0}, sans nom ni mot de passe"),
        ("an address as in {0}", "une adresse comme {0}"),
        ("the name or number of a host, as in {0}", "le nom ou le numéro d'une machine, comme {0}"),
        ("letters, digits and _", "lettres, chiffres et _"),
        ("environment: NAME", "environment: NOM"),
        ("file: PATH", "file: CHEMIN"),
        ("lower-case letters, digits and hyphens, as in {0}", "minuscules, chiffres et tirets, comme {0}"),
        ("lower-case letters, digits, dots and hyphens, as in {0}", "minuscules, chiffres, points et tirets, comme {0}"),
        ("a SIREN: nine digits, the last of which checks the others", "un SIREN : neuf chiffres, dont le dernier vérifie les autres"),
        ("a SIREN of the list of firms", "un SIREN de la liste d'entreprises"),
        ("a SIREN", "un SIREN"),
        ("a SIREN or SIRET with the right check digit", "un SIREN ou un SIRET dont le dernier chiffre vérifie les autres"),
        ("a file that exists", "un fichier qui existe"),
        (
            "an LEI: twenty letters and digits, the last two of which check the others",
            "un LEI : vingt lettres et chiffres, dont les deux derniers vérifient les autres"
        ),
        (
            "an ISIN: twelve letters and digits, the last of which checks the others",
            "un ISIN : douze lettres et chiffres, dont le dernier vérifie les autres"
        ),
        ("a département: {0} to {1}, 2A, 2B, {2} to {3}", "un département : {0} à {1}, 2A, 2B, {2} à {3}"),
        ("a name that tells a firm from others", "un nom qui distingue l'entreprise des autres"),
        ("a name or an address", "un nom ou une adresse"),
        ("a name", "un nom"),
        ("a town, as in {0}", "une commune, comme {0}"),
        ("first name and name of an officer", "prénom et nom d'un dirigeant"),
        ("a sector in a word of your own", "un secteur, en un mot à vous"),
        ("what a firm of the list has, and none has any", "ce qu'a une entreprise de la liste, et aucune n'en a"),
        ("a workbook of Excel (.xlsx) without a password", "un classeur Excel (.xlsx) sans mot de passe"),
        ("one visible sheet with the list of firms", "une feuille visible qui contient la liste des entreprises"),
        ("a column from A to XFD", "une colonne de A à XFD"),
        ("the value itself", "la valeur elle-même"),
        ("a condition on a percentage, as in '{0}'", "une condition sur un pourcentage, comme « {0} »"),
        ("a condition on an amount, as in '{0}'", "une condition sur un montant, comme « {0} »"),
        ("a condition on a change, as in '{0}' or increase", "une condition sur une variation, comme « {0} » ou increase"),
        ("a span of time, as in '{0}'", "une durée, comme « {0} »"),
        ("90 days", "90 days"),
        ("3 months", "3 months"),
        ("1 year", "1 year"),
        ("5 years at most", "5 ans au plus"),
        ("a condition on a day, as in '{0}'", "une condition sur un jour, comme « {0} »"),
        ("one amount, as in {0}", "un montant, comme {0}"),
        ("one percentage, as in {0}", "un pourcentage, comme {0}"),
        ("percentages, as in {0}", "des pourcentages, comme {0}"),
        ("a percentage above 0 and at most 100, as in '{0}'", "un pourcentage au-dessus de 0 et jusqu'à 100, comme « {0} »"),
        ("USD and the like", "USD ou une autre devise"),
        ("a query, as in '{0}'", "une requête, comme « {0} »"),
        ("a word", "un mot"),
        ("\"a phrase\"", "\"une expression\""),
        ("words as in banque, or their beginning as in bank*", "des mots comme banque, ou leur début comme bank*"),
        ("conditions, each behind a hyphen", "des conditions, un tiret devant chacune"),
        ("a last case without it, for all others", "un dernier cas sans « when », pour tous les autres"),
        ("{0} at most", "{0} au plus"),
        ("the id of a notice, as in {0}", "le numéro d'une annonce, comme {0}"),
        ("'id' beside 'file', to say which of its notices", "« id » à côté de « file », pour dire laquelle de ses annonces"),
        ("a file that exists, from the folder of this file on", "un fichier qui existe, à partir du dossier de ce fichier"),
        ("the code of a country, as in FR or DE", "le code d'un pays, comme FR ou DE"),
        ("a whole code of the NAF, as in {0}", "un code NAF entier, comme {0}"),
        (
            "a code of the NAF or its beginning, two digits at least, as in '{0}', '{1}' or '{2}'",
            "un code NAF ou son début, deux chiffres au moins, comme « {0} », « {1} » ou « {2} »"
        ),
        ("names of those who declare", "les noms de ceux qui déclarent"),
        ("a symbol of the IPC or CPC, as in {0} or {1}", "un symbole de la CIB ou de la CPC, comme {0} ou {1}"),
        ("a symbol that {0} does not lie under", "un symbole sous lequel {0} ne se trouve pas"),
        ("a symbol below {0}", "un symbole au-dessous de {0}"),
        ("a cluster of clusters/, where there is none", "un pôle de clusters/, où il n'y en a aucun"),
        ("the whole path of a folder, as in {0}", "le chemin entier d'un dossier, comme {0}"),
        (
            "a folder apart from that of the data and that of the configuration",
            "un dossier à part de celui des données et de celui de la configuration"
        ),
    ];
}
