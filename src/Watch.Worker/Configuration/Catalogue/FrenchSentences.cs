namespace Watch.Worker.Configuration.Catalogue;

/// <summary>Says in French what is said in English of a configuration: the English sentence is the key.</summary>
internal static class FrenchSentences
{
    private const string ListOf = "a list of ";

    private static readonly Dictionary<string, string> _whole = Tables()
        .Where(t => !t.English.Contains('{', StringComparison.Ordinal))
        .ToDictionary(t => t.English, t => t.French, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> _things = FrenchChoices.Things.ToDictionary(
        t => t.English,
        t => t.French,
        StringComparer.Ordinal
    );

    private static readonly (Sentence English, string French)[] _withHoles =
    [
        .. Tables().Where(t => t.English.Contains('{', StringComparison.Ordinal)).Select(t => (new Sentence(t.English), t.French)),
    ];

    /// <summary>The sentence in French; null where the table does not have it, as of a word, a number or a name.</summary>
    public static string? Of(string english)
    {
        if (_whole.TryGetValue(english, out string? french))
        {
            return french;
        }

        bool isList = english.StartsWith(ListOf, StringComparison.Ordinal);
        foreach ((Sentence sentence, string translation) in _withHoles)
        {
            if (sentence.Parts(english) is { } parts)
            {
                return Sentence.Fill(translation, [.. parts.Select(p => isList ? _things.GetValueOrDefault(p, p) : p)]);
            }
        }

        return null;
    }

    private static IEnumerable<(string English, string French)> Tables() =>
        [.. FrenchFindings.All, .. FrenchChoices.All, .. FrenchPlaces.All, .. FrenchRemarks.All];
}
