using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store;

/// <summary>A choice of notices; a member that is null asks nothing.</summary>
internal sealed record NoticeQuery
{
    /// <summary>Of this source.</summary>
    public SourceId? Source { get; init; }

    /// <summary>With this id.</summary>
    public string? Id { get; init; }

    /// <summary>Published on or after this day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>With a party of this SIREN.</summary>
    public Siren? Siren { get; init; }

    /// <summary>With a party of this LEI or ISIN.</summary>
    public string? Number { get; init; }

    /// <summary>With an event of this kind.</summary>
    public EventKind? Kind { get; init; }

    /// <summary>At most so many.</summary>
    public int? Limit { get; init; }
}

/// <summary>The numbers by which notices may name a firm.</summary>
/// <param name="Siren">Its SIREN.</param>
/// <param name="Others">Its LEI and ISIN, as they are written.</param>
internal sealed record FirmNumbers(Siren Siren, IReadOnlyList<string> Others)
{
    /// <summary>Of a firm of which no more is known.</summary>
    public static FirmNumbers Of(Siren siren) => new(siren, []);
}

/// <summary>Totals of the log.</summary>
/// <param name="Notices">Distinct notices.</param>
/// <param name="Revisions">Rows.</param>
/// <param name="LastPosition">The highest position; 0 when empty.</param>
/// <param name="LastPublishedOn">The latest day of publication.</param>
internal sealed record LogTotals(long Notices, long Revisions, long LastPosition, DateOnly? LastPublishedOn);
