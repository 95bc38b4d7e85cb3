using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Articles.Dates;

namespace Watch.Sources.Articles;

/// <summary>
/// The day of an item: that of its publication, else of its last change, else none: then the day the document came, where nobody
/// knows that the document's own, the latest of its items', or the first of 1970. No item is lost for want of a day.
/// </summary>
internal sealed partial class EntryDay
{
    /// <summary>What stands for a day that nobody knows.</summary>
    public static readonly DateOnly Unknown = new(1970, 1, 1);

    /// <summary>No feed is older; what says so has a broken clock.</summary>
    private const int FirstYear = 1990;

    private static readonly TimeSpan _ahead = TimeSpan.FromHours(48);

    private readonly DateTimeOffset? _received;
    private readonly DateOnly _otherwise;

    /// <param name="dateText">The date of the document as printed, or null.</param>
    /// <param name="entries">Its items.</param>
    /// <param name="received">When it came, or null.</param>
    /// <param name="habits">How its source writes dates.</param>
    public EntryDay(string? dateText, IReadOnlyList<ArticleEntry> entries, DateTimeOffset? received, DateHabits habits)
    {
        _received = received;
        _otherwise = received is { } at
            ? Zones.DayInParis(at)
            : Plausible(PrintedDate.Read(dateText, habits))?.On
                ?? entries.Select(e => Plausible(e.Published ?? e.Updated)?.On).Max()
                ?? Unknown;
    }

    /// <summary>The day and moment, and whether the day is one of ours.</summary>
    public (DateOnly On, DateTimeOffset? At, bool IsDetected) Of(ArticleEntry entry, List<ParseWarning> warnings)
    {
        PrintedMoment? moment = Plausible(entry.Published) ?? Plausible(entry.Updated);
        Warn(entry, moment, warnings);
        return moment is { } told ? (told.On, told.At, false) : (_otherwise, null, true);
    }

    private static void Warn(ArticleEntry entry, PrintedMoment? moment, List<ParseWarning> warnings)
    {
        string text = entry.DateText is { } date ? date[..Math.Min(date.Length, 80)] : "";
        string? code = (moment, entry.Published ?? entry.Updated) switch
        {
            ({ Precision: DatePrecision.Year or DatePrecision.Month }, _) => "partial-date",
            ({ Precision: DatePrecision.Day }, _) when Hours.IsMatch(text) => "unreadable-hour",
            (not null, _) => null,
            (_, not null) => "absurd-date",
            _ => text.Length == 0 ? "no-date" : "unreadable-date",
        };
        if (code is not null)
        {
            warnings.Add(new ParseWarning(code, text));
        }
    }

    /// <summary>What looks like an hour: where there is a day and no moment, it could not be read.</summary>
    [GeneratedRegex(
        @"[0-9][:h][0-9]|[0-9]t[0-9]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Hours { get; }

    private PrintedMoment? Plausible(PrintedMoment? moment) =>
        moment is { } told && told.On.Year >= FirstYear && !IsAhead(told) ? told : null;

    private bool IsAhead(PrintedMoment moment) =>
        _received is { } received
        && (moment.At is { } at ? at - received > _ahead : moment.On.DayNumber > Zones.DayInParis(received).DayNumber + _ahead.Days);
}
