using Watch.Rules.Technologies;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Clauses;

/// <summary>A symbol of a technology and where it stands.</summary>
internal sealed record PlacedSymbol(YamlNode.Scalar At, TechnologySymbol Symbol);

/// <summary>Reads symbols of technologies, one or a list; null, and reported, when one of them is none.</summary>
internal static class TechnologyReading
{
    /// <summary>What a symbol is, for messages.</summary>
    public const string Allowed = "a symbol of the IPC or CPC, as in C12N 15/82 or A22C";

    /// <summary>The symbols with all that lies under them.</summary>
    public static TechnologyList? Technologies(this FileReport report, YamlNode? node)
    {
        if (report.Symbols(node) is not { } symbols)
        {
            return null;
        }

        report.WarnOfUnknown(symbols);
        return report.Under(symbols);
    }

    /// <summary>Symbols as they stand.</summary>
    public static PlacedSymbol[]? Symbols(this FileReport report, YamlNode? node)
    {
        PlacedSymbol?[]? read = report.OneOrMore(node, Allowed)?.Select(report.Symbol).ToArray();
        return read is null || read.Contains(null) ? null : [.. read.OfType<PlacedSymbol>()];
    }

    /// <summary>One symbol as it stands.</summary>
    public static PlacedSymbol? Symbol(this FileReport report, YamlNode.Scalar scalar) =>
        report.Technology(scalar) is { } symbol ? new PlacedSymbol(scalar, symbol) : null;

    /// <summary>Symbols with all that lies under them.</summary>
    public static TechnologyList Under(this FileReport report, params IReadOnlyList<PlacedSymbol> symbols)
    {
        // What lies under a subgroup is in the scheme; under anything higher, in the symbol itself.
        TechnologySymbol[] meant = [.. symbols.Select(s => s.Symbol)];
        TechnologyScheme? scheme = meant.Any(m => m.IsSubgroup) ? report.Schemes.Value.Cpc : null;
        return new TechnologyList([.. symbols.Select(s => s.At.Text)], TechnologySet.Of(meant, scheme));
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

    /// <summary>
    /// Warns of symbols that the schemes have given up, unless one that has their matter now stands beside them: old patents keep their
    /// old symbols. Warns too of what the title lists do not have.
    /// </summary>
    public static void WarnOfUnknown(this FileReport report, IReadOnlyList<PlacedSymbol> symbols)
    {
        foreach (PlacedSymbol one in symbols)
        {
            if (MovedSymbols.TryFind(one.Symbol, out IReadOnlyList<TechnologySymbol>? heirs))
            {
                WarnOfMoved(report, one, heirs, symbols);
            }
            else if (report.Schemes.Value.Lack(one.Symbol))
            {
                report.Warning(one.At.At, one.At.Describe, [], "the title lists of technologies/ do not have it");
            }
        }
    }

    private static void WarnOfMoved(
        FileReport report,
        PlacedSymbol one,
        IReadOnlyList<TechnologySymbol> heirs,
        IReadOnlyList<PlacedSymbol> symbols
    )
    {
        if (!symbols.Any(s => heirs.Any(h => h.Covers(s.Symbol) || s.Symbol.Covers(h))))
        {
            report.Warning(
                one.At.At,
                one.At.Describe,
                [.. heirs.Select(h => h.Value)],
                "the schemes have given it up for these; write both, since old patents keep the old symbol"
            );
        }
    }
}
