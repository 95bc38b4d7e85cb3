using System.Collections.Frozen;

namespace Watch.Rules.Names.Words;

/// <summary>
/// Words that make of a firm's name that of what owns it, or of its walls: kin of the firm, and not the firm. By their stems.
/// </summary>
internal static class HoldingWords
{
    private const string Table = """
        holding participation participations developpement investissement investissements invest finance finances financiere patrimoine
        immobilier immobiliere immo foncier fonciere
        """;

    private static readonly FrozenSet<string> _stems = WordKinds.Split(Table).Select(Stem.Of).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string stem) => _stems.Contains(stem);
}
