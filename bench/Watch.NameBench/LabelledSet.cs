using Watch.Rules.Names;

namespace Watch.NameBench;

/// <summary>A mention and the firm it is, or null where it is none of the list.</summary>
internal sealed record Labelled(string Mention, string? Firm);

/// <summary>A set of one shape: firms, and what is to be recognised among them.</summary>
internal sealed record LabelledSet(string Name, IReadOnlyList<NamedFirm> Firms, IReadOnlyList<Labelled> Mentions)
{
    /// <summary>The rarity of words, learnt from the firms alone, as in use: what else is asked about changes no answer.</summary>
    public WordRarity Rarity => field ??= WordRarity.Learn(Firms, []);

    /// <summary>Every set of a folder: <c>X.firms.csv</c> with <c>X.mentions.csv</c>.</summary>
    public static IEnumerable<LabelledSet> Of(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.firms.csv")
            .Order(StringComparer.Ordinal)
            .Select(path => Read(path, Path.GetFileName(path)[..^".firms.csv".Length]));

    /// <summary>The same among so many more firms, none of which is asked about.</summary>
    public LabelledSet Among(IReadOnlyList<NamedFirm> others, int count) =>
        new($"{Name}+{count}", [.. Firms, .. others.Take(count)], Mentions);

    /// <summary>The firms of one file.</summary>
    public static IReadOnlyList<NamedFirm> FirmsOf(string path) =>
        [.. LabelledRows.Read(path).Select(row => new NamedFirm { Id = row["firm_id"], Names = [new FirmName(row["name"])] })];

    private static LabelledSet Read(string firms, string name) =>
        new(
            name,
            [
                .. LabelledRows
                    .Read(firms)
                    .Select(row => new NamedFirm
                    {
                        Id = row["firm_id"],
                        Names =
                        [
                            new FirmName(row["name"]),
                            .. row.GetValueOrDefault("aliases", "")
                                .Split('|', StringSplitOptions.RemoveEmptyEntries)
                                .Select(a => new FirmName(a, NameKind.Trade)),
                        ],
                    }),
            ],
            [
                .. LabelledRows
                    .Read(Path.Combine(Path.GetDirectoryName(firms)!, $"{name}.mentions.csv"))
                    .Select(row => new Labelled(row["mention"], row["firm_id"] is { Length: > 0 } id ? id : null)),
            ]
        );
}

/// <summary>Two names, and whether they are one firm.</summary>
internal sealed record LabelledPair(string Seen, string Known, bool IsSame)
{
    /// <summary>Every file of pairs of a folder.</summary>
    public static IReadOnlyList<LabelledPair> Of(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*pairs.csv")
                .Order(StringComparer.Ordinal)
                .SelectMany(LabelledRows.Read)
                .Where(row => row.ContainsKey("name_a"))
                .Select(row => new LabelledPair(row["name_a"], row["name_b"], row["label"] == "1")),
        ];
}

/// <summary>
/// A title, a name that it may tell of, and whether it does: 0 something else, 1 news of the firm, 2 the firm, and no news of it, 3 another
/// company of its group.
/// </summary>
internal sealed record LabelledTitle(string Name, string Title, int Label)
{
    public bool IsFirm => Label is 1 or 2;

    public static IReadOnlyList<LabelledTitle> Of(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>The titles of one file; none where it holds something else.</summary>
    public static IReadOnlyList<LabelledTitle> Read(string path) =>
        [
            .. LabelledRows
                .Read(path)
                .Where(row => row.ContainsKey("title"))
                .Select(row => new LabelledTitle(row["name"], row["title"], row["label"][0] - '0')),
        ];
}
