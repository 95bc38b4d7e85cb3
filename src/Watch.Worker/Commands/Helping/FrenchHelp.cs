namespace Watch.Worker.Commands.Helping;

/// <summary>What commands, arguments and options are for, in French: the English sentence is the key.</summary>
internal static class FrenchHelp
{
    /// <summary>The sentence in French; null where there is none, as a test finds out.</summary>
    public static string? Of(string english) => _french.GetValueOrDefault(english);

    private static readonly (string English, string French)[] _common =
    [
        (
            "Watch: reads what is published, recognises whom it concerns, and tells those who have to know.",
            "Watch : lit ce qui est publié, reconnaît qui cela concerne, et prévient ceux qui doivent le savoir."
        ),
        ("The configuration folder.", "Le dossier de configuration."),
        (
            "The folder of the archive, and in the embedded profile of the stores and deliveries.",
            "Le dossier de l'archive et, sur un seul poste, des bases et des alertes."
        ),
        ("Print JSON in a stable shape.", "Écrire du JSON, d'une forme stable."),
        ("Of a failure that was not foreseen, print where it happened.", "D'une panne imprévue, dire où elle s'est produite."),
        ("The language of messages: fr or en.", "La langue des messages : fr ou en."),
        ("One volet alone: defensive or offensive.", "Un seul volet : defensive ou offensive."),
        ("At most so many.", "Au plus ce nombre."),
        ("Published on or after this day.", "Publié ce jour ou après."),
        ("Show help and usage information", "Afficher cette aide."),
        ("Show version information", "Afficher la version."),
    ];

    private static readonly (string English, string French)[] _commands =
    [
        (
            "Make a configuration folder; asks for what no option says.",
            "Créer un dossier de configuration ; demande ce qu'aucune option ne dit."
        ),
        (
            "Look at folders, rights, disk, clock, network, broker, database and certificates, and say what to do.",
            "Regarder dossiers, droits, place, horloge, réseau, RabbitMQ, bases et certificats, et dire quoi faire."
        ),
        ("Say where the pages of each route lie, for a browser.", "Dire où sont les pages de chaque route, pour un navigateur."),
        (
            "The page of this alert, by its id (8 digits are enough), in the place of the index.",
            "La page de cette alerte, par son identifiant (8 signes suffisent), au lieu de la liste."
        ),
        ("Completion for a shell.", "Compléter les commandes dans un terminal."),
        ("Print what bash needs to complete commands and options.", "Écrire ce qu'il faut à bash pour compléter commandes et options."),
        (
            "The daemon: schedules, ingests, matches, publishes, delivers.",
            "Le service : lit aux heures prévues, compare, publie et remet les alertes."
        ),
        ("One pass over the sources that are due, then end.", "Un passage sur les sources dont l'heure est venue, puis fin."),
        (
            "Read files, folders or archives, and raise, correct, withdraw and deliver alerts.",
            "Lire des fichiers, dossiers ou archives ; émettre, corriger, retirer et remettre les alertes."
        ),
        (
            "Validate the whole configuration: file, line, column, what was found, what is allowed.",
            "Vérifier toute la configuration : fichier, ligne, colonne, ce qui s'y trouve, ce qu'il faut écrire."
        ),
        (
            "Say what a code of a message of configuration means, with an example.",
            "Expliquer le code d'un message de configuration, avec un exemple."
        ),
        (
            "Run the examples of the rules: what has to fire, and what must not.",
            "Essayer les exemples des règles : ce qui doit se déclencher, et ce qui ne doit pas."
        ),
        (
            "List the rules with routes, stage and alerts per week over the log; says which are useful, add nothing or never fired.",
            "Lister les règles : routes, stade, alertes par semaine sur ce qui a été lu ; dit lesquelles ne se déclenchent jamais."
        ),
        ("List the routes, or say who would receive a notice.", "Lister les routes, ou dire qui recevrait une annonce."),
        ("List the routes with who reads them.", "Lister les routes et qui les lit."),
        ("Say who would receive a notice of the log; sends nothing.", "Dire qui recevrait une annonce déjà lue ; n'envoie rien."),
        (
            "Why the rules fire on a notice of the log, or why not.",
            "Pourquoi les règles se déclenchent sur une annonce déjà lue, ou pourquoi non."
        ),
        (
            "Judge stored notices again under the rules of another folder: alerts gained, lost, changed, re-routed.",
            "Rejuger ce qui a été lu avec les règles d'un autre dossier : alertes gagnées, perdues, changées, d'une autre route."
        ),
        (
            "Judge the log again with a new rule or for a newly watched firm: one message for each route, the cursor stays.",
            "Rejuger ce qui a été lu avec une nouvelle règle ou pour une nouvelle entreprise : un message par route."
        ),
        ("List the notices of the log, newest publication first.", "Lister les annonces lues, la plus récente d'abord."),
        ("List the alerts, oldest first.", "Lister les alertes, la plus ancienne d'abord."),
        (
            "What is publicly known of a firm and since when, each fact with its notice.",
            "Ce qui est public sur une entreprise et depuis quand, chaque fait avec son annonce."
        ),
        ("The editions of the routes in mode digest.", "Les éditions des routes en mode digest."),
        (
            "Preview the edition of what was published between two days, or show one that was published.",
            "Montrer l'édition de ce qui a été publié entre deux jours, ou une édition déjà publiée."
        ),
        ("Prove that each item stands in exactly one edition.", "Prouver que chaque publication figure dans une édition et une seule."),
        ("List the editions that were published.", "Lister les éditions publiées."),
        ("Freshness and health of each source.", "La fraîcheur et la santé de chaque source."),
        ("Find feeds, and exchange lists of them.", "Trouver des flux, et échanger des listes de flux."),
        ("Look for the feeds of a site, and read each of them.", "Chercher les flux d'un site, et lire chacun d'eux."),
        ("Print the feeds of the configuration as OPML.", "Écrire les flux de la configuration en OPML."),
        (
            "Print sources for the feeds of an OPML file that are not configured yet.",
            "Écrire des sources pour les flux d'un fichier OPML qui ne sont pas encore configurés."
        ),
        (
            "The worker as a whole: log, volets, sources. Needs no network in the embedded profile.",
            "Comment tout va : annonces lues, volets, sources. Sur un seul poste, sans réseau."
        ),
        (
            "List how each message fares on each channel, in the order of the messages.",
            "Où en est chaque message sur chaque canal, dans l'ordre des messages."
        ),
        (
            "List the notices that a volet could not process, the first of the log first.",
            "Lister les annonces qu'un volet n'a pas pu traiter, la première lue d'abord."
        ),
        (
            "Judge them again, by the configuration as it is now, and send what that says.",
            "Les rejuger avec la configuration actuelle, et envoyer ce qu'elle en dit."
        ),
        ("What could not be read.", "Ce qui n'a pas pu être lu."),
        (
            "List the records that could not be read, newest first; with --volet, the rows of its store.",
            "Lister les enregistrements illisibles, le plus récent d'abord ; avec --volet, les lignes de sa base."
        ),
        ("Show one of the records as it came.", "Montrer un de ces enregistrements tel qu'il est arrivé."),
        (
            "Read the rows of a volet's store again that could not be read, and send what waits in them.",
            "Relire les lignes illisibles de la base d'un volet, et envoyer ce qui y attend."
        ),
        (
            "Recognise firms by name: a line for each mention, with firm, score, decision and why.",
            "Reconnaître des entreprises par leur nom : une ligne par mention, avec entreprise, score, décision et raison."
        ),
    ];

    private static readonly (string English, string French)[] _options =
    [
        (
            "Ask this source once, and show what is read of it; nothing is stored.",
            "Interroger une fois cette source et montrer ce qui en est lu ; rien n'est gardé."
        ),
        (
            "With --live: read this saved file as if it came from the source, and ask nobody.",
            "Avec --live : lire ce fichier comme s'il venait de la source, sans interroger personne."
        ),
        (
            "CSV of firms: firm_id, name; and, where known, aliases (between | or ;), place, siren.",
            "CSV des entreprises : firm_id, name et, si on les sait, aliases (entre | ou ;), place, siren."
        ),
        (
            "CSV of what is to be recognised: mention; and, where known, place, siren.",
            "CSV de ce qui est à reconnaître : mention et, si on les sait, place, siren."
        ),
        (
            "CSV with a column name: names from which to learn how rare words are, beside those of the firms.",
            "CSV avec une colonne name : des noms d'où apprendre la rareté des mots, en plus de ceux des entreprises."
        ),
        (
            "The mentions are titles or articles, in which firms are named.",
            "Les mentions sont des titres ou des articles qui nomment des entreprises."
        ),
        ("The code, as in W1203.", "Le code, comme W1203."),
        ("The page of the site, as in https://www.journal.invalid/.", "La page du site, comme https://www.journal.invalid/."),
        ("A list of feeds (.opml).", "Une liste de flux (.opml)."),
        (
            "What the site is told of who asks; else what the first feed of the configuration is told.",
            "Qui interroge, tel qu'il est dit au site ; sinon ce qui est dit au premier flux de la configuration."
        ),
        (
            "A whole configuration folder: the one that would take the place of --config.",
            "Un dossier de configuration entier : celui qui prendrait la place de --config."
        ),
        (
            "End with status 4 when there is a difference of one of these kinds: lost, gained, severity, route.",
            "Finir avec le code 4 s'il y a une différence d'une de ces sortes : lost, gained, severity, route."
        ),
        (
            "Write a page on one volet there, to be attached to a request for a change.",
            "Y écrire une page sur un volet, à joindre à une demande de changement."
        ),
        ("Its id, or SOURCE/ID.", "Son numéro, ou SOURCE/NUMÉRO."),
        (
            "The notice that this alert shows, by the version of its rule that judged it: its id, or eight digits of it.",
            "L'annonce que montre cette alerte, selon la version de la règle qui l'a jugée : son identifiant, ou huit signes."
        ),
        ("For the firm of this SIREN.", "Pour l'entreprise de ce SIREN."),
        ("Of this rule alone.", "De cette règle seule."),
        (
            "At most so many rules that do not fire, the nearest first (5 unless told).",
            "Au plus ce nombre de règles non déclenchées, les plus proches d'abord (5 sans cela)."
        ),
        ("With this rule, for all firms.", "Avec cette règle, pour toutes les entreprises."),
        ("For this firm, with all rules.", "Pour cette entreprise, avec toutes les règles."),
        ("Ask no host.", "N'interroger aucune machine."),
        ("The region, as in auvergne or bretagne.", "La région, comme auvergne ou bretagne."),
        (
            "The list of firms: .xlsx, .csv or .yml; it is copied. Without, an empty list.",
            "La liste des entreprises : .xlsx, .csv ou .yml ; elle est copiée. Sans fichier, une liste vide."
        ),
        ("The routes of the defensive volet, separated by commas.", "Les routes du volet défensif, séparées par des virgules."),
        (
            "One alone, by the key that `quarantine list --volet` prints behind the table.",
            "Une seule, par la clé que `quarantine list --volet` écrit après la table."
        ),
        ("This source alone, due or not.", "Cette source seule, que son heure soit venue ou non."),
        (
            "Files, folders or archives (.xml .taz .tar .gz .zip .json).",
            "Des fichiers, dossiers ou archives (.xml .taz .tar .gz .zip .json)."
        ),
        (
            "Read the paths as documents of this source, or of this kind of source, and of no other.",
            "Lire les fichiers comme des documents de cette source, ou de cette sorte de source, et d'aucune autre."
        ),
        (
            "What this process does: ingest, defensive, offensive; all of them by default.",
            "Ce que fait ce processus : ingest, defensive, offensive ; tout par défaut."
        ),
        ("On this route.", "Sur cette route."),
        ("The notice of this id.", "L'annonce de ce numéro."),
        ("With a party of this SIREN.", "Où figure l'entreprise de ce SIREN."),
        ("With an event of this kind.", "Qui annonce un événement de cette nature."),
        ("With a party of this LEI or ISIN.", "Où figure l'entreprise de ce LEI ou de cet ISIN."),
        ("The cluster, or the route.", "Le pôle, ou la route."),
        ("The edition of this number, as it was published.", "L'édition de ce numéro, telle qu'elle a été publiée."),
        ("Write the page to this file.", "Écrire la page dans ce fichier."),
        ("As `quarantine list` prints it.", "Tel que `quarantine list` l'écrit."),
        ("About the firm of this SIREN.", "Sur l'entreprise de ce SIREN."),
        ("Of this rule.", "De cette règle."),
        ("By this channel.", "Par ce canal."),
        ("Those whose last attempt failed.", "Ceux dont le dernier essai a échoué."),
        ("Those that have not ended, failing ones included.", "Ceux qui ne sont pas terminés, échecs compris."),
        ("The firm, by its SIREN; it need not be on a list.", "L'entreprise, par son SIREN ; elle n'a pas à être dans une liste."),
        ("Write it as a page to this file.", "L'écrire comme une page dans ce fichier."),
        (
            "Fail where a role that was ever played has no living worker, or none was.",
            "Échouer si un rôle déjà tenu n'a plus de processus vivant, ou si aucun ne l'a été."
        ),
    ];

    private static readonly (string English, string French)[] _periods =
    [
        ("The first day of publication.", "Le premier jour de publication."),
        ("The last day of publication.", "Le dernier jour de publication."),
        ("The first day of publication (a year ago unless told).", "Le premier jour de publication (il y a un an sans cela)."),
        ("The last day of publication (today unless told).", "Le dernier jour de publication (aujourd'hui sans cela)."),
        (
            "The first day of publication; all there is, where it is not given.",
            "Le premier jour de publication ; sans cela, tout ce qui a été lu."
        ),
        ("What was published from this day.", "Ce qui a été publié à partir de ce jour."),
        ("What was published until this day, itself inside.", "Ce qui a été publié jusqu'à ce jour, compris."),
        ("Written on or after this day (UTC).", "Écrit ce jour ou après (UTC)."),
    ];

    // After the tables, which it is made of.
    private static readonly Dictionary<string, string> _french = new[] { _common, _commands, _options, _periods }
        .SelectMany(t => t)
        .ToDictionary(t => t.English, t => t.French, StringComparer.Ordinal);
}
