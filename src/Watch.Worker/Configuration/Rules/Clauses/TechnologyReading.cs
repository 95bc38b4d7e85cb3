using Watch.Rules.Technologies;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Clauses;

/// <summary>Symbols of technologies.</summary>
/// <param name="Symbols">As the file writes them.</param>
/// <param name="Set">With all that lies under them.</param>
internal sealed record Technologies(IReadOnlyList<string> Symbols, TechnologySet Set);

/// <summary>Reads symbols of technologies, one or a list; null, and reported, when one of them is none.</summary>
internal static class TechnologyReading
{
    private const string Allowed = "a symbol of the IPC or CPC, as in C12N 15/82 or A22C";

    /// <summary>The symbols with all that lies under them.</summary>
    public static Technologies? Technologies(this FileReport report, YamlNode? node)
    {
        if (report.OneOrMore(node, Allowed) is not { } scalars)
        {
            return null;
        }

        TechnologySymbol?[] symbols = [.. scalars.Select(s => report.Technology(s))];
        if (symbols.Contains(null))
        {
            return null;
        }

        // What lies under a subgroup is in the scheme; under anything higher, in the symbol itself.
        TechnologySymbol[] meant = [.. symbols.OfType<TechnologySymbol>()];
        TechnologyScheme? scheme = meant.Any(m => m.IsSubgroup) ? report.Scheme.Value : null;
        return new Technologies([.. scalars.Select(s => s.Text)], TechnologySet.Of(meant, scheme));
    }

    /// <summary>One symbol.</summary>
    public static TechnologySymbol? Technology(this FileReport report, YamlNode? node)
    {
        if (report.Scalar(node, Allowed) is not { } scalar)
        {
            return null;
        }

        if (!TechnologySymbol.TryParse(scalar.Text, out TechnologySymbol? symbol, out string? fault))
        {
            report.Error(scalar.At, scalar.Describe, [Allowed], fault.TrimEnd('.'));
        }

        return symbol;
    }
}
