using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.French.Words;

namespace Watch.Worker.Configuration;

/// <summary>
/// The word of the configuration that a French one stands for: alerts and lists of firms are in French, and so are the words that an
/// administrator remembers, with accents or without.
/// </summary>
internal static class FrenchAlias
{
    private static readonly (string French, string Word)[] Words =
    [
        .. Of<Severity>(FrenchWords.Of),
        .. Of<EventKind>(FrenchWords.Of),
        .. Of<PartyRole>(FrenchWords.Of),
        .. Of<InsolvencyProcedure>(FrenchWords.Of),
        .. Of<Sensitivity>(FrenchWords.Of),
        .. FrenchSynonyms.All.SelectMany(s => s.French.Select(f => (f, s.Word))),
    ];

    /// <summary>The allowed word of that French name, or of the first French name that begins with it; null where none is.</summary>
    public static string? Of(string found, IReadOnlyList<string> allowed)
    {
        string plain = PlainWord.Of(found);
        if (plain.Length == 0 || allowed.Contains(found, StringComparer.Ordinal))
        {
            return null;
        }

        (string French, string Word)[] known = [.. Words.Where(w => allowed.Contains(w.Word, StringComparer.Ordinal))];
        return known.FirstOrDefault(w => PlainWord.Of(w.French) == plain).Word
            ?? known.FirstOrDefault(w => PlainWord.Of(w.French).StartsWith(plain + " ", StringComparison.Ordinal)).Word;
    }

    private static IEnumerable<(string, string)> Of<T>(Func<T, string> french)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => (french(v), v.ToKebabCase()));
}
