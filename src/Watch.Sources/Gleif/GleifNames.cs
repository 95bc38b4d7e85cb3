using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;

namespace Watch.Sources.Gleif;

/// <summary>The names that a notice, a record and the configuration bear.</summary>
internal static class GleifNames
{
    /// <summary>Who is who: the entities (LEI-CDF).</summary>
    public const string Entities = "lei";

    /// <summary>Who consolidates whom (RR-CDF).</summary>
    public const string Relations = "rr";

    /// <summary>Why a parent is not told (REPEX).</summary>
    public const string Exceptions = "repex";

    public static SourceId Source { get; } = new("gleif");

    /// <summary>The whole files, three times a day.</summary>
    public static Channel GoldenCopy { get; } = new("golden-copy", 20);

    /// <summary>What changed since an earlier publication, as files.</summary>
    public static Channel Delta { get; } = new("delta", 20);

    /// <summary>Where an entity is shown to people.</summary>
    /// <param name="lei">Twenty letters and digits.</param>
    public static Uri LinkTo(string lei) => new($"https://search.gleif.org/#/record/{lei}");
}
