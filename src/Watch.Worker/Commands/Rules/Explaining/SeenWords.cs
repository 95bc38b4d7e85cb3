using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Rules.Explaining;

/// <summary>What a clause saw of a notice, in French where it is a sentence; words of rules and of the notice stay as they are.</summary>
internal static class SeenWords
{
    private static readonly Dictionary<string, string> _whole = new(StringComparer.Ordinal)
    {
        ["a change"] = "une modification",
        ["abroad, no country told"] = "à l'étranger, pays non dit",
        ["its clauses exclude one another"] = "ses conditions s'excluent l'une l'autre",
        ["no capital told"] = "capital non dit",
        ["no cause told"] = "motif non dit",
        ["no change of capital"] = "pas de modification du capital",
        ["no classification"] = "pas de classement",
        ["no code of activity told"] = "code d'activité non dit",
        ["no country and no seat told"] = "ni pays ni siège dits",
        ["no country told"] = "pays non dit",
        ["no date"] = "pas de date",
        ["no declarant told"] = "déclarant non dit",
        ["no distance told"] = "écart non dit",
        ["no département"] = "pas de département",
        ["no event"] = "pas d'événement",
        ["no firm of the list is named"] = "aucune entreprise de la liste n'est nommée",
        ["no label told"] = "intitulé non dit",
        ["no officer told"] = "dirigeant non dit",
        ["no party"] = "aucune entreprise",
        ["no place told"] = "lieu non dit",
        ["no price"] = "pas de prix",
        ["no procedure"] = "pas de procédure",
        ["no SIREN"] = "pas de SIREN",
        ["no stake told"] = "participation non dite",
        ["no threshold of votes told"] = "seuil en droits de vote non dit",
        ["no threshold told"] = "seuil non dit",
        ["no votes told"] = "droits de vote non dits",
        ["none"] = "rien",
        ["none of them by name alone"] = "aucune d'elles par son seul nom",
        ["not told"] = "non dit",
        ["nothing"] = "rien",
        ["nothing of it"] = "rien de cela",
        ["the past of the firm is not known"] = "le passé de l'entreprise n'est pas connu",
        ["thresholds of the capital alone"] = "seuils en capital seulement",
    };

    private static readonly (Sentence English, string French)[] _withHoles =
    [
        (new("none of {0} words and phrases"), "aucun des {0} mots et expressions"),
        (new("{0} of {1} words and phrases"), "{0} des {1} mots et expressions"),
        (new("no {0} names a {1}"), "aucune annonce {0} ne nomme de {1}"),
        (new("'{0}' is not taken for {1}: {2}"), "« {0} » n'est pas pris pour {1} : {2}"),
        (new("'{0}' may be {1}, which is for review: {2}"), "« {0} » est peut-être {1}, à vérifier : {2}"),
        (new("'{0}', recognised as {1}"), "« {0} », reconnu comme {1}"),
        (new("{0}, recognised by its name, no SIREN is given"), "{0}, reconnue par son nom, sans SIREN"),
        (new("{0}, recognised by its {1}, no SIREN is given"), "{0}, reconnue par son {1}, sans SIREN"),
        (new("{0}: not on the list; {1}"), "{0} : pas dans la liste ; {1}"),
        (new("{0}: not on the list"), "{0} : pas dans la liste"),
        (new("{0}, no capital told"), "{0}, capital non dit"),
        (new("{0}, no earlier capital known"), "{0}, capital d'avant inconnu"),
        (new("no such notice within {0}"), "pas de telle annonce en {0}"),
        (new("not told by {0}"), "non dit par {0}"),
        (new("{0} within {1}: {2}"), "{0} en {1} : {2}"),
        (new("{0} within {1}"), "{0} en {1}"),
    ];

    // What stands in a list, or in a hole of another.
    private static readonly (Sentence English, string French)[] _parts =
    [
        (new("{0} of {1} ({2})"), "{0} du {1} ({2})"),
        (new("{0} more"), "{0} de plus"),
        (new("{0} days"), "{0} jours"),
        (new("{0} day"), "{0} jour"),
        (new("{0} months"), "{0} mois"),
        (new("{0} month"), "{0} mois"),
        (new("{0} years"), "{0} ans"),
        (new("{0} year"), "{0} an"),
    ];

    private const string Next = "; ";

    /// <summary>What was seen, in a language.</summary>
    public static string Of(string? seen, MessageLanguage language)
    {
        if (seen is null || language == MessageLanguage.English)
        {
            return seen ?? "";
        }

        return _whole.GetValueOrDefault(seen)
            ?? Filled(_withHoles, seen, language)
            ?? (
                seen.Contains(Next, StringComparison.Ordinal)
                    ? string.Join(" ; ", seen.Split(Next).Select(part => Of(part, language)))
                    : Filled(_parts, seen, language) ?? seen
            );
    }

    private static string? Filled((Sentence English, string French)[] sentences, string seen, MessageLanguage language) =>
        sentences
            .Select(s => s.English.Parts(seen) is { } parts ? Sentence.Fill(s.French, [.. parts.Select(p => Of(p, language))]) : null)
            .OfType<string>()
            .FirstOrDefault();
}
