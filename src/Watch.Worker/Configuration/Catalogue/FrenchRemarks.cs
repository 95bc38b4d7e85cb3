namespace Watch.Worker.Configuration.Catalogue;

/// <summary>What is said besides, in French.</summary>
internal static class FrenchRemarks
{
    public static readonly (string English, string French)[] All =
    [
        ("put the value in quotes: {0}", "mettez la valeur entre guillemets : {0}"),
        (
            "a colon begins something new here, put the value in quotes: {0}",
            "les deux-points commencent ici autre chose, mettez la valeur entre guillemets : {0}"
        ),
        ("put a blank after the colon: {0}", "mettez un espace après les deux-points : {0}"),
        (
            "look from here on for a bracket or a quote that is not closed",
            "cherchez à partir d'ici un crochet ou un guillemet qui n'est pas fermé"
        ),
        (
            "aliases (*name) are not read here: write the values out, or put a text in quotes",
            "les alias (*nom) ne sont pas lus ici : écrivez les valeurs, ou mettez un texte entre guillemets"
        ),
        ("nested too deeply", "trop de niveaux les uns dans les autres"),
        (
            "compare the blanks at the beginning of this line with the line above",
            "comparez les espaces au début de cette ligne avec la ligne au-dessus"
        ),
        ("type the space again", "tapez de nouveau l'espace"),
        ("it stands first in line {0}", "la première est à la ligne {0}"),
        ("it stands first in {0}", "la première est dans {0}"),
        ("it is not read", "il n'est pas lu"),
        ("it is passed over", "elle est passée"),
        ("the name alone is read", "le nom seul est lu"),
        ("it is the site of {0}", "c'est le site de {0}"),
        ("save the file as UTF-8", "enregistrez le fichier en UTF-8"),
        ("this column is not read", "cette colonne n'est pas lue"),
        ("separated by semicolons", "séparées par des points-virgules"),
        ("read as {0}: zeros at the beginning were lost", "lu comme {0} : les zéros du début étaient perdus"),
        ("read as {0}: the zero at the beginning was lost", "lu comme {0} : le zéro du début était perdu"),
        ("one of the characters is wrong, or two are exchanged", "un des caractères est faux, ou deux sont inversés"),
        ("one of the digits is wrong, or two are exchanged", "un des chiffres est faux, ou deux sont inversés"),
        ("fourteen digits are a SIRET: its first nine are the SIREN", "quatorze chiffres font un SIRET : ses neuf premiers sont le SIREN"),
        (
            "a spreadsheet has made a number of it: give the column the format of text, and type the SIREN again",
            "un tableur en a fait un nombre : donnez à la colonne le format Texte et tapez de nouveau le SIREN"
        ),
        (
            "a spreadsheet has made a number of a SIRET: give the column the format of text, and type its first nine digits, the SIREN",
            "un tableur a fait un nombre d'un SIRET : donnez à la colonne le format Texte et tapez ses neuf premiers chiffres, le SIREN"
        ),
        (
            "only a route in mode 'digest' has editions, and a site for them",
            "seule une route en mode « digest » a des éditions, et un site pour elles"
        ),
        (
            "only a route in mode 'digest' has editions, and a day for them",
            "seule une route en mode « digest » a des éditions, et un jour pour elles"
        ),
        (
            "only the route '{0}' asks for how long nothing was filed",
            "seule la route « {0} » demande depuis combien de temps rien n'est déposé"
        ),
        (
            "the firms that filed nothing are named to the reader of the route alone",
            "les entreprises qui n'ont rien déposé ne sont nommées qu'au lecteur de la route"
        ),
        (
            "it is told of firms of which no filing was read for so many years, in editions alone",
            "elle parle des entreprises dont aucun dépôt n'a été lu depuis tant d'années, et seulement par éditions"
        ),
        ("an alert of the defensive volet never waits for an edition", "une alerte du volet défensif n'attend jamais une édition"),
        (
            "only a rule whose every match needs the clause 'firm: sensitive' may share with the groupe de coordination",
            "seule une règle qui demande toujours « firm: sensitive » peut partager avec le groupe de coordination"
        ),
        ("a rule of the offensive volet never writes to the defensive one", "une règle du volet offensif n'écrit pas au volet défensif"),
        (
            "one route has to stand without 'when': an alert that no case takes would go nowhere",
            "une route doit figurer sans « when » : une alerte qu'aucun cas ne prend n'irait nulle part"
        ),
        ("this program reads rules of format {0}", "ce programme lit les règles au format {0}"),
        (
            "words, what mot* may stand for and symbols of technologies count; 'limits: {rule-cost}' of watch.yml sets the bound",
            "les mots, ce que mot* remplace et les symboles de technologies comptent ; « limits: rule-cost » de watch.yml fixe la borne"
        ),
        ("its kind is {0}", "sa sorte est {0}"),
        ("secrets never stand in these files", "un secret ne figure jamais dans ces fichiers"),
        (
            "on the way to another machine somebody could pose as the server, and be told the password",
            "en chemin vers une autre machine, quelqu'un pourrait se faire passer pour le serveur et recevoir le mot de passe"
        ),
        ("who reads it? { name: …, reader: … }", "qui la lit ? { name: …, reader: … }"),
        ("nothing goes there", "rien n'y va"),
        ("no patent is found by what it is about", "aucun brevet n'est trouvé par son sujet"),
        ("no patent of them is read: {0}", "aucun brevet d'elles n'est lu : {0}"),
        ("a notice that gives numbers is not found by them: {0}", "une annonce qui donne des numéros n'est pas trouvée par eux : {0}"),
        ("'unless' agrees wherever 'when' does", "« unless » est vrai partout où « when » l'est"),
        ("it has expired: {0}", "il a expiré : {0}"),
        (
            "wherever it fires, '{0}' ({1}) does too, as urgent and on the same routes",
            "partout où elle se déclenche, « {0} » ({1}) le fait aussi, avec la même urgence et les mêmes routes"
        ),
        ("no day is within '{0}'", "aucun jour n'est dans « {0} »"),
        ("no number is within '{0}'", "aucun nombre n'est dans « {0} »"),
        ("no firm of the list is '{0}'", "aucune entreprise de la liste n'est « {0} »"),
        ("no source that is read yields {0}", "aucune source lue ne donne {0}"),
        ("no source that is read is called {0}", "aucune source lue ne s'appelle {0}"),
        ("no {0} names a {1}", "aucune annonce {0} ne nomme de {1}"),
        (
            "the past that is asked for is that of the firm the rule is about: every way to agree has to ask for one",
            "le passé interrogé est celui de l'entreprise dont parle la règle : chaque façon de convenir doit en demander une"
        ),
        ("no {0} has a {1}", "aucune annonce {0} ne porte « {1} »"),
        ("no text agrees with '{0}'", "aucun texte ne répond à « {0} »"),
        ("the case '{0}' before it takes all of it", "le cas « {0} », placé avant, prend tout ce qu'il prendrait"),
        ("'{0}' stands in nearly every notice", "« {0} » figure dans presque toutes les annonces"),
        ("nothing of it reaches the routes", "rien n'en vient sur les routes"),
        (
            "it would not fire whatever the rule said: let every clause agree but the one that is tried",
            "il ne se déclencherait pas, quoi que dise la règle : que toutes les clauses conviennent, sauf celle qu'on éprouve"
        ),
        ("its clauses exclude one another", "ses conditions s'excluent l'une l'autre"),
        ("the title lists of technologies/ do not have it", "les listes de titres de technologies/ ne l'ont pas"),
        (
            "the schemes have given it up for these; write both, since old patents keep the old symbol",
            "les nomenclatures l'ont abandonné pour ceux-ci ; écrivez les deux, car les anciens brevets gardent l'ancien symbole"
        ),
        (
            "The name of a field stands before a colon; a colon that is meant stands in quotes",
            "un nom de champ se met devant deux-points ; des deux-points voulus se mettent entre guillemets"
        ),
        ("This quote closes nothing", "ce guillemet ne ferme rien"),
        ("This quote is not closed", "ce guillemet n'est pas fermé"),
        ("This parenthesis closes nothing", "cette parenthèse ne ferme rien"),
        ("This parenthesis is not closed", "cette parenthèse n'est pas fermée"),
        (
            "No field has that name; a colon that is meant stands in quotes",
            "aucun champ n'a ce nom ; des deux-points voulus se mettent entre guillemets"
        ),
        ("n is a number of words, from 1 to 50", "n est un nombre de mots, de 1 à 50"),
        (
            "Operators are written in capitals; a word that is meant stands in quotes",
            "les opérateurs s'écrivent en capitales ; un mot voulu se met entre guillemets"
        ),
        ("A word needs a letter or a digit", "un mot a au moins une lettre ou un chiffre"),
        (
            "A star stands directly after the beginning of a word, and once: mot*",
            "une étoile suit le début d'un mot, et une seule fois : mot*"
        ),
        ("A star stands at the end of a word only", "une étoile ne se met qu'à la fin d'un mot"),
        ("At least three letters stand before a star", "trois lettres au moins précèdent une étoile"),
        ("A query is at most 10,000 characters long", "une requête a 10 000 caractères au plus"),
        (
            "Words side by side need an operator between them, or quotes around them all",
            "des mots côte à côte demandent un opérateur entre eux, ou des guillemets autour d'eux tous"
        ),
        ("PROCHE joins two and no third", "PROCHE en lie deux, pas trois"),
        ("SAUF takes something away from what stands before it: a SAUF b", "SAUF retire quelque chose à ce qui le précède : a SAUF b"),
        ("A field stands inside another", "un champ est dans un autre"),
        ("At most 64 parentheses stand in one another", "64 parenthèses au plus sont les unes dans les autres"),
        (
            "Beside PROCHE stand words, phrases, or a choice of those; a field stands before them all: titre:(a PROCHE/5 b)",
            "à côté de PROCHE viennent des mots, des expressions, ou un choix ; un champ se met devant le tout : titre:(a PROCHE/5 b)"
        ),
        ("a class has two digits", "une classe a deux chiffres"),
        ("a subclass is a letter from A to Z", "une sous-classe est une lettre de A à Z"),
        ("a main group has one to four digits, not all of them 0", "un groupe principal a un à quatre chiffres, pas tous 0"),
        ("after the slash stand two to six digits", "après la barre viennent de deux à six chiffres"),
        ("more follows after its end", "il est suivi d'autre chose"),
        ("a section is a letter from A to H, or Y", "une section est une lettre de A à H, ou Y"),
    ];
}
