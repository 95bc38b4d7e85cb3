using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names;

/// <summary>
/// How much a word tells of a firm: between 0 (<c>de</c>, <c>SAS</c>) and 1 (a word that nobody else bears). It begins with rough
/// figures of our own for common words, and learns from any list of names: a register, the firms watched, the parties seen.
/// </summary>
public sealed class WordRarity
{
    private readonly Lazy<WordCounts> _first;
    private readonly Lazy<WordCounts> _second;

    private WordRarity(IReadOnlyCollection<NamedFirm> firms, IReadOnlyCollection<string> registry)
    {
        _first = new Lazy<WordCounts>(() =>
            WordCounts.OfNames(firms.SelectMany(f => f.Names).Select(n => n.Text).Concat(registry), ReadingVersion.First)
        );
        _second = new Lazy<WordCounts>(() => WordCounts.OfFirms(firms, registry, ReadingVersion.Second));
    }

    /// <summary>Our own figures alone.</summary>
    public static WordRarity Supposed { get; } = new([], []);

    /// <summary>Learns from the names of a register, each a firm; the same name twice counts once.</summary>
    public static WordRarity Learn(IEnumerable<string> names) => Learn([], names);

    /// <summary>
    /// Learns from firms, each of which counts once for a word, however many of its names have it; and from the names of a register beside
    /// them.
    /// </summary>
    public static WordRarity Learn(IReadOnlyCollection<NamedFirm> firms, IEnumerable<string> registry) => new(firms, [.. registry]);

    /// <summary>The counts as one reading takes names apart; made when first asked for.</summary>
    internal WordCounts For(ReadingVersion version) => (version is ReadingVersion.First ? _first : _second).Value;
}
