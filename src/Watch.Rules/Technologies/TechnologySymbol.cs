using System.Diagnostics.CodeAnalysis;

namespace Watch.Rules.Technologies;

/// <summary>
/// A symbol of the IPC or the CPC: a section (<c>C</c>), class (<c>C12</c>), subclass (<c>C12N</c>), main group (<c>C12N15/00</c>) or
/// subgroup (<c>C12N15/82</c>). An instance can only be made valid; whether a scheme has the symbol is for <see cref="TechnologyScheme"/>.
/// </summary>
public sealed record TechnologySymbol
{
    /// <summary>What stands after the slash of a main group.</summary>
    internal const string OfMainGroup = "00";

    /// <summary>How many roots a main group and a subgroup have: section, class, subclass, main group.</summary>
    internal const int RootsOfGroup = 4;

    private readonly SymbolPieces _pieces;

    internal TechnologySymbol(SymbolPieces pieces)
    {
        _pieces = pieces;
        Value = pieces.ToString();
        Roots = [.. pieces.Roots()];
    }

    /// <summary>The canonical form: capitals, no blank, no padding; the digits after the slash as they are.</summary>
    public string Value { get; }

    /// <summary>True of a subgroup, whose place only the scheme knows.</summary>
    public bool IsSubgroup => _pieces.Subgroup is not (null or OfMainGroup);

    /// <summary>
    /// The section, class, subclass and main group that it is in by its form, itself included where it is one. An additional code of
    /// the CPC (<c>A01C2001/048</c>) is also in the main group of its number less 2000 (<c>A01C1/00</c>).
    /// </summary>
    internal IReadOnlyList<string> Roots { get; }

    /// <summary>
    /// Reads <c>C12N15/82</c> with or without blanks between its pieces, padded pieces (the first fifteen characters of WIPO ST.8, or
    /// that whole field), and the WIPO long form <c>C12N0015820000</c>. A main group may go without its <c>/00</c>.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TechnologySymbol? symbol) =>
        TryParse(text, out symbol, out _);

    /// <summary>As the other, with what is wrong of a text that is no symbol.</summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        [NotNullWhen(true)] out TechnologySymbol? symbol,
        [NotNullWhen(false)] out string? fault
    )
    {
        SymbolPieces? pieces = SymbolReader.Read(text, out fault);
        symbol = pieces is null ? null : new TechnologySymbol(pieces);
        return symbol is not null;
    }

    /// <summary>
    /// As <see cref="TryParse(string?, out TechnologySymbol?)"/>; a text that is not a symbol is a <see cref="FormatException"/>.
    /// </summary>
    public static TechnologySymbol Parse(string text) =>
        TryParse(text, out TechnologySymbol? symbol, out string? fault)
            ? symbol
            : throw new FormatException($"'{text}' is not a symbol: {fault}");

    /// <summary>
    /// Whether another symbol is this one or below it, as far as the form of the two tells. That is exact of everything but a subgroup,
    /// which covers itself and the symbols whose digits after the slash begin with its own; what the scheme puts below a subgroup
    /// is in a <see cref="TechnologySet"/> made with a <see cref="TechnologyScheme"/>.
    /// </summary>
    public bool Covers(TechnologySymbol other) =>
        IsSubgroup
            ? _pieces.IsOfGroup(other._pieces) && other._pieces.Subgroup!.StartsWith(_pieces.Subgroup!, StringComparison.Ordinal)
            : other.Roots.Contains(Value, StringComparer.Ordinal);

    /// <summary>Whether both lie in one main group.</summary>
    public bool IsOfGroup(TechnologySymbol other) => _pieces.IsOfGroup(other._pieces);

    public bool Equals(TechnologySymbol? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    public override string ToString() => Value;
}
