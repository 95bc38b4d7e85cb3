using System.Collections.Frozen;

namespace Watch.Rules.Technologies;

/// <summary>What a symbol is about, in words.</summary>
/// <param name="Of">The symbol whose title it is: the one asked for, or the subclass or class that it lies in.</param>
/// <param name="Text">The title; of a group, with those of the groups that it lies in, since it makes sense only below them.</param>
/// <param name="Language">Its language (ISO 639-1), as in <c>fr</c>.</param>
public sealed record TechnologyTitle(TechnologySymbol Of, string Text, string Language);

/// <summary>
/// Titles of symbols: in French of the classes and subclasses, which are shipped; of groups as far as title lists were read for them,
/// in the language of the list; else that of the subclass or class above.
/// </summary>
/// <param name="listed">Titles from lists.</param>
public sealed class TechnologyTitles(IReadOnlyDictionary<TechnologySymbol, TechnologyTitle> listed)
{
    private const int ClassLength = 3;
    private const string Resource = "Watch.Rules.Technologies.ipc-titles-fr.tsv";

    // Of the IPC 2019.01, by WIPO; apostrophes that were lost are put back, capitals are lowered.
    private static readonly Lazy<FrozenDictionary<string, string>> Shipped = new(() => Read().ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>What is shipped, without lists.</summary>
    public static TechnologyTitles French { get; } = new(new Dictionary<TechnologySymbol, TechnologyTitle>());

    /// <summary>The title of a symbol, or of what it lies in; null where neither is known, as of a section.</summary>
    public TechnologyTitle? Of(TechnologySymbol symbol) =>
        Shipped.Value.ContainsKey(symbol.Value) ? OfShipped(symbol) : listed.GetValueOrDefault(symbol) ?? OfShipped(symbol);

    /// <summary>The subclasses of a class, by what is shipped; empty for anything else.</summary>
    public static IReadOnlyList<TechnologySymbol> SubclassesOf(TechnologySymbol symbol) =>
        symbol.Value.Length == ClassLength
            ? [.. Shipped.Value.Keys.Where(k => k.Length > ClassLength).Select(TechnologySymbol.Parse).Where(symbol.Covers)]
            : [];

    private static TechnologyTitle? OfShipped(TechnologySymbol symbol)
    {
        string? above = symbol.Roots.LastOrDefault(Shipped.Value.ContainsKey);
        return above is null ? null : new TechnologyTitle(TechnologySymbol.Parse(above), Shipped.Value[above], "fr");
    }

    private static IEnumerable<KeyValuePair<string, string>> Read()
    {
        using Stream stream =
            typeof(TechnologyTitles).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return new(line[..tab], line[(tab + 1)..]);
        }
    }
}
