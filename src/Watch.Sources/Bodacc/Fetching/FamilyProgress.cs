using Watch.Sources.Http.Listings;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>
/// Where the fetching of one family is. Everything up to the last number of a year was handed over, or stands in the gaps.
/// The collections are filled and not replaced when a watermark is read, so that one that an earlier build wrote is read too.
/// </summary>
internal sealed class FamilyProgress
{
    /// <summary>The last number handed over, by year.</summary>
    public SortedDictionary<int, long> Last { get; } = [];

    /// <summary>Names of issues that should be there and are not, or cannot be read.</summary>
    public SortedSet<string> Gaps { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Of the issues that are listed: those that could not be had or read.</summary>
    public SortedDictionary<string, Unread> Unread { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Years that are over and complete, so that their archive is not asked for.</summary>
    public SortedSet<int> Done { get; } = [];

    /// <summary>The first year that is still looked at.</summary>
    public int FromYear() =>
        Gaps.Select(g => Issue.TryParse(g, out Issue? issue) ? issue.Year : int.MaxValue).Append(Last.Keys.Min()).Min();

    /// <summary>Whether the archive of a year can hold anything that was not handed over.</summary>
    public bool WantsYear(int year) => year >= Last.Keys.Min() && !Done.Contains(year);

    /// <summary>Whether an issue was not handed over yet.</summary>
    public bool Wants(Issue issue) =>
        Gaps.Contains(issue.Stem) || (issue.Year >= Last.Keys.Min() && issue.Number > Last.GetValueOrDefault(issue.Year));

    /// <summary>Whether it is too early to ask again for an issue that the family has passed.</summary>
    public bool Rests(ListedIssue listed, DateTimeOffset now) =>
        Gaps.Contains(listed.Issue.Stem) && Unread.TryGetValue(listed.Issue.Stem, out Unread? unread) && unread.Rests(listed.Link, now);

    /// <summary>How many numbers are missing between the last one and this.</summary>
    public long MissingBefore(Issue issue) =>
        issue.IsOf(Issue.Div) || Gaps.Contains(issue.Stem) ? 0 : issue.Number - Last.GetValueOrDefault(issue.Year) - 1;

    /// <summary>Notes what is missing between the last number and this one, and that all before this one is settled.</summary>
    public IReadOnlyList<string> OpenGapsBefore(Issue issue)
    {
        long missing = MissingBefore(issue);
        List<string> opened = [];
        for (long number = issue.Number - missing; number < issue.Number; number++)
        {
            opened.Add(issue.StemOf(number));
        }

        Gaps.UnionWith(opened);
        if (missing > 0)
        {
            Last[issue.Year] = issue.Number - 1;
        }

        return opened;
    }

    /// <summary>Notes that a listed issue could not be had or read; true when this has been so for long.</summary>
    public bool Failed(ListedIssue listed, DateTimeOffset now)
    {
        Unread unread = Http.Listings.Unread.Note(Unread.GetValueOrDefault(listed.Issue.Stem), listed.Link, now);
        Unread[listed.Issue.Stem] = unread;
        return unread.IsLasting(now);
    }

    /// <summary>Notes that an issue was handed over and read; true when it filled a gap.</summary>
    public bool Took(Issue issue)
    {
        Last[issue.Year] = Math.Max(issue.Number, Last.GetValueOrDefault(issue.Year));
        Unread.Remove(issue.Stem);
        return Gaps.Remove(issue.Stem);
    }

    /// <summary>Notes that an issue is there and cannot be had or read; true when that was not known.</summary>
    public bool Missed(Issue issue)
    {
        Last[issue.Year] = Math.Max(issue.Number, Last.GetValueOrDefault(issue.Year));
        return Gaps.Add(issue.Stem);
    }

    /// <summary>Notes that a year is over and complete, and forgets years that no longer matter.</summary>
    public void Close(int year)
    {
        Done.Add(year);
        while (
            Last.Count > 1
            && Last.Keys.Min() is var first
            && Done.Contains(first)
            && (Last.ContainsKey(first + 1) || Done.Contains(first + 1))
        )
        {
            Last.Remove(first);
        }
    }
}
