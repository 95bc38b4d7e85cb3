using System.Globalization;
using Watch.Sources.Articles;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Seams;

namespace Watch.Sources.Pages.Options;

/// <summary>Where on a page its items are, and what of them is what.</summary>
public sealed record PageOptions : ISourceOptions
{
    /// <summary>Each item.</summary>
    public required PageSelector Items { get; init; }

    /// <summary>Its title, in it.</summary>
    public required PageSelector Title { get; init; }

    /// <summary>Its link; null is the first one in it, or itself.</summary>
    public PageSelector? Link { get; init; }

    /// <summary>Its date; null where none is printed.</summary>
    public PageSelector? Date { get; init; }

    /// <summary>Its text; null where none is printed.</summary>
    public PageSelector? Text { get; init; }

    /// <summary>How dates are printed; none where they are read as those of feeds are.</summary>
    public IReadOnlyList<PageDateFormat> DateFormats { get; init; } = [];

    /// <summary>The publisher's own id of an item; null where the link names it.</summary>
    public PageSelector? Id { get; init; }

    /// <summary>Elements whose words belong to no field.</summary>
    public IReadOnlyList<PageSelector> LeaveOut { get; init; } = [];

    /// <summary>What of a title is the title; null is all of it.</summary>
    public PagePattern? TitlePattern { get; init; }

    /// <summary>What of a date is the date; null is all of it.</summary>
    public PagePattern? DatePattern { get; init; }

    /// <summary>How its dates are written where they do not say so themselves.</summary>
    internal DateHabits Habits { get; init; } = DateHabits.French;

    /// <summary>The link to the next page; null where there is one page alone.</summary>
    public PageSelector? Next { get; init; }

    /// <summary>How many pages are read in a run at most.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>The character set, where the publisher says it wrong.</summary>
    public PageCharset? Encoding { get; init; }

    /// <summary>The fewest items that a whole run finds; null where what it found before says.</summary>
    public int? Expect { get; init; }

    /// <summary>All that decides what is found.</summary>
    public string Fingerprint =>
        string.Join(
            '\n',
            string.Join('\t', DateFormats),
            Items,
            Title,
            Link,
            Date,
            Text,
            Next,
            Encoding,
            Pages.ToString(CultureInfo.InvariantCulture),
            Expect?.ToString(CultureInfo.InvariantCulture)
        ) + Later;

    // What a page that says nothing of it does not have: what it remembers outlives an upgrade.
    private string Later =>
        string.Concat(
            new[] { $"{Id}", string.Join('\t', LeaveOut), $"{TitlePattern}", $"{DatePattern}", HabitOptions.Fingerprint(Habits) }.Select(
                (value, at) => value.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\n{at}\t{value}")
            )
        );

    /// <summary>Why so many items are not what the page should hold; null when they may be.</summary>
    /// <param name="count">How many a run found.</param>
    /// <param name="usual">How many the last good runs found.</param>
    public PageDrift? Drift(int count, IReadOnlyList<int> usual) => PageDrift.Of(count, Expect, usual);
}
