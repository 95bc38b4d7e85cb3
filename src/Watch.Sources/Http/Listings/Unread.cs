namespace Watch.Sources.Http.Listings;

/// <summary>
/// What is listed and cannot be had or read. It is asked for again, at once when the listing prints another date or size
/// beside it, else each time as late again as it has been known by then: a file that is broken for ever costs less and less.
/// </summary>
internal sealed record Unread
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>What the listing printed beside it when it was last tried.</summary>
    public string Printed { get; init; } = "";

    /// <summary>When it was first tried (UTC).</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When it was last tried (UTC).</summary>
    public DateTimeOffset Tried { get; init; }

    /// <summary>Notes a try that failed.</summary>
    public static Unread Note(Unread? known, IndexLink link, DateTimeOffset now) =>
        known is not null && known.IsPrintedAs(link)
            ? known with
            {
                Tried = now,
            }
            : new Unread
            {
                Printed = link.Printed,
                Since = now,
                Tried = now,
            };

    /// <summary>Whether it is too early to try again.</summary>
    public bool Rests(IndexLink link, DateTimeOffset now) => IsPrintedAs(link) && now - Tried < Tried - Since;

    /// <summary>Whether it has been so for so long that the file is to blame and not its transfer.</summary>
    public bool IsLasting(DateTimeOffset now) => now - Since >= Patience;

    private bool IsPrintedAs(IndexLink link) => string.Equals(Printed, link.Printed, StringComparison.Ordinal);
}
