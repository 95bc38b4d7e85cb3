using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.French.Words;

namespace Watch.Worker.Configuration;

/// <summary>
/// The word of the rule language that a French one stands for: alerts and lists of firms are in French, and so are the words that an
/// administrator remembers.
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
    ];

    /// <summary>The allowed word of that French name, or of the first French name that begins with it; null where none is.</summary>
    public static string? Of(string found, IReadOnlyList<string> allowed)
    {
        (string French, string Word)[] known = [.. Words.Where(w => allowed.Contains(w.Word, StringComparer.Ordinal))];
        return known.FirstOrDefault(w => string.Equals(w.French, found, StringComparison.OrdinalIgnoreCase)).Word
            ?? known.FirstOrDefault(w => w.French.StartsWith(found + " ", StringComparison.OrdinalIgnoreCase)).Word;
    }

    private static IEnumerable<(string, string)> Of<T>(Func<T, string> french)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => (french(v), v.ToKebabCase()));
}
