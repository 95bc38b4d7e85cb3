using Watch.Contracts.Notices;
using Watch.Sources.Feeds.Dates;
using Watch.Sources.Feeds.Items;

namespace Watch.Sources.Feeds;

/// <summary>
/// The day of an item: that of its publication, else of its last change, else none: then the day the document came, where nobody
/// knows that the document's own, the latest of its items', or the first of 1970. No item is lost for want of a day.
/// </summary>
internal sealed class EntryDay
{
    /// <summary>What stands for a day that nobody knows.</summary>
    public static readonly DateOnly Unknown = new(1970, 1, 1);

    /// <summary>No feed is older; what says so has a broken clock.</summary>
    private const int FirstYear = 1990;

    private static readonly TimeSpan _ahead = TimeSpan.FromHours(48);

    private readonly DateTimeOffset? _received;
    private readonly DateOnly _otherwise;

    public EntryDay(FeedContent feed, DateTimeOffset? received)
    {
        _received = received;
        _otherwise = received is { } at
            ? Zones.DayInParis(at)
            : Plausible(FeedDate.Read(feed.DateText))?.On ?? feed.Entries.Select(e => Plausible(e.Published ?? e.Updated)?.On).Max() ?? Unknown;
    }

    /// <summary>The day and moment, and whether the day is one of ours.</summary>
    public (DateOnly On, DateTimeOffset? At, bool IsDetected) Of(FeedEntry entry, List<ParseWarning> warnings)
    {
        FeedMoment? moment = Plausible(entry.Published) ?? Plausible(entry.Updated);
        Warn(entry, moment, warnings);
        return moment is { } told ? (told.On, told.At, false) : (_otherwise, null, true);
    }

    private static void Warn(FeedEntry entry, FeedMoment? moment, List<ParseWarning> warnings)
    {
        string text = entry.DateText is { } date ? date[..Math.Min(date.Length, 80)] : "";
        string? code = (moment, entry.Published ?? entry.Updated) switch
        {
            ({ Precision: DatePrecision.Year or DatePrecision.Month }, _) => "partial-date",
            (not null, _) => null,
            (_, not null) => "absurd-date",
            _ => text.Length == 0 ? "no-date" : "unreadable-date",
        };
        if (code is not null)
        {
            warnings.Add(new ParseWarning(code, text));
        }
    }

    private FeedMoment? Plausible(FeedMoment? moment) => moment is { } told && told.On.Year >= FirstYear && !IsAhead(told) ? told : null;

    private bool IsAhead(FeedMoment moment) =>
        _received is { } received
        && (moment.At is { } at ? at - received > _ahead : moment.On.DayNumber > Zones.DayInParis(received).DayNumber + _ahead.Days);
}
