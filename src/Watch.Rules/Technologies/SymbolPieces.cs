using System.Globalization;

namespace Watch.Rules.Technologies;

/// <summary>The pieces of a symbol, from the left as many as it has.</summary>
internal sealed record SymbolPieces(char Section, string? Class = null, char? Subclass = null, int? Group = null, string? Subgroup = null)
{
    /// <summary>Additional codes of the CPC have the number of a main group and this.</summary>
    private const int Additional = 2000;

    /// <summary>Whether both are of one main group by their numbers.</summary>
    public bool IsOfGroup(SymbolPieces other) =>
        (Section, Class, Subclass, Group) == (other.Section, other.Class, other.Subclass, other.Group) && Group is not null;

    public IEnumerable<string> Roots()
    {
        yield return new SymbolPieces(Section).ToString();
        if (Class is null)
        {
            yield break;
        }

        yield return new SymbolPieces(Section, Class).ToString();
        if (Subclass is null)
        {
            yield break;
        }

        yield return new SymbolPieces(Section, Class, Subclass).ToString();
        if (Group is null)
        {
            yield break;
        }

        yield return (this with { Subgroup = TechnologySymbol.OfMainGroup }).ToString();
        if (Group > Additional)
        {
            yield return (this with { Group = Group - Additional, Subgroup = TechnologySymbol.OfMainGroup }).ToString();
        }
    }

    public override string ToString() =>
        Group is null
            ? $"{Section}{Class}{Subclass}"
            : string.Create(CultureInfo.InvariantCulture, $"{Section}{Class}{Subclass}{Group}/{Subgroup}");
}
