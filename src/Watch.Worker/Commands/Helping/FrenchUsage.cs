using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Helping;

/// <summary>
/// Says in French what is said in English of a command line: the English sentence is the key, the particular before the general.
/// </summary>
internal static class FrenchUsage
{
    private static readonly (Sentence English, string French)[] _sentences =
    [
        (new("found '{0}'; allowed: {1} (nearest: {2})"), "trouvé « {0} » ; le plus proche : {2} ; à écrire : {1}"),
        (new("found '{0}'; allowed: {1}"), "trouvé « {0} » ; à écrire : {1}"),
        (new("found '{0}' alone; allowed: {1}"), "trouvé « {0} » seul ; à écrire : {1}"),
        (new("found no '{0}'; allowed: {1}"), "l'option « {0} » est nécessaire ; à écrire : {1}"),
        (new("found a --to before --from; allowed: {0}"), "--to vient avant --from ; à écrire : {0}"),
        (new("found both or neither of '{0}' and '{1}'; allowed: {2}"), "« {0} » et « {1} » à la fois, ou aucune ; à écrire : {2}"),
        (new("found {0}, which is not in the notice; allowed: {1}"), "{0} n'est pas dans l'annonce ; à écrire : {1}"),
        (new("allowed: one of NOTICE and --alert ID"), "à écrire : NOTICE ou --alert ID, et un seul des deux"),
        (new("Option '{0}' is required."), "l'option « {0} » est nécessaire"),
        (new("Required argument missing for option: '{0}'."), "il manque une valeur à l'option « {0} »"),
        (new("Required argument missing for command: '{0}'."), "il manque un argument à la commande « {0} »"),
        (new("Unrecognized command or argument '{0}'."), "ni commande ni option : « {0} »"),
        (new("Required command was not provided."), "il manque une commande"),
        (new("There is no page yet: nothing was delivered."), "il n'y a pas encore de page : rien n'a été remis"),
        (
            new("Pages are of the embedded profile; here messages stand on queues."),
            "les pages sont du profil embarqué ; ici, les messages sont sur des files"
        ),
        (new("Option '{0}' expects a single argument but {1} were provided."), "l'option « {0} » n'a qu'une valeur, {1} sont données"),
        (new("Option '{0}' expects {1} arguments but {2} were provided."), "l'option « {0} » a {1} valeurs, {2} sont données"),
        (new("Cannot parse argument '{0}' for option '{1}'{2}"), "l'option « {1} » ne peut pas être « {0} »"),
        (new("Cannot parse argument '{0}' for command '{1}'{2}"), "un argument de « {1} » ne peut pas être « {0} »"),
    ];

    private static readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal)
    {
        ["a day no earlier"] = "un jour qui n'est pas avant",
        ["the id of an alert, as `alerts` prints it"] = "l'identifiant d'une alerte, tel que `alerts` l'écrit",
        ["the id of a notice of the log, as `notices` prints it"] = "le numéro d'une annonce lue, tel que `notices` l'écrit",
        ["an id that `quarantine list` prints"] = "un identifiant que `quarantine list` écrit",
        ["a key that `quarantine list --volet` prints"] = "une clé que `quarantine list --volet` écrit",
        ["a cluster or a route in mode digest"] = "un pôle, ou une route en mode digest",
        ["an LEI of twenty characters, or an ISIN of twelve"] = "un LEI de vingt caractères, ou un ISIN de douze",
        ["the SIREN of a firm on the list"] = "le SIREN d'une entreprise de la liste",
        ["a file or folder that exists"] = "un fichier ou un dossier qui existe",
        ["a file that exists"] = "un fichier qui existe",
        ["none: the notice names no SIREN"] = "aucun : l'annonce ne donne pas de SIREN",
        ["an address that begins with https://"] = "une adresse qui commence par https://",
        ["what the site is told of who asks"] = "qui interroge, tel qu'il est dit au site",
        ["the name of a feed or a page, of which none is configured"] = "le nom d'un flux ou d'une page ; aucun n'est configuré",
    };

    /// <summary>The sentence in French; as it is where the table does not have it.</summary>
    public static string Of(string english)
    {
        foreach ((Sentence sentence, string french) in _sentences)
        {
            if (sentence.Parts(english) is { } parts)
            {
                return Sentence.Fill(french, [.. parts.Select(Part)]);
            }
        }

        return english;
    }

    private static string Part(string part) => _parts.GetValueOrDefault(part) ?? FrenchSentences.Of(part) ?? part;
}
