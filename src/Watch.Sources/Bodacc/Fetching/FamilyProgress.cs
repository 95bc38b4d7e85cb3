namespace Watch.Sources.Bodacc.Fetching;

/// <summary>Where the fetching of one family is. Everything up to the last number of a year was handed over, or stands in the gaps.</summary>
internal sealed class FamilyProgress
{
    /// <summary>The last number handed over, by year.</summary>
    public SortedDictionary<int, long> Last { get; init; } = [];

    /// <summary>Names of issues that should be there and are not.</summary>
    public SortedSet<string> Gaps { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Years that are over and complete, so that their archive is not asked for.</summary>
    public SortedSet<int> Done { get; init; } = [];

    /// <summary>The first year that is still looked at.</summary>
    public int FromYear() =>
        Gaps.Select(g => Issue.TryParse(g, out Issue? issue) ? issue.Year : int.MaxValue).Append(Last.Keys.Min()).Min();

    /// <summary>Whether the archive of a year can hold anything that was not handed over.</summary>
    public bool WantsYear(int year) => year >= Last.Keys.Min() && !Done.Contains(year);

    /// <summary>Whether an issue was not handed over yet.</summary>
    public bool Wants(Issue issue) =>
        Gaps.Contains(issue.Stem) || (issue.Year >= Last.Keys.Min() && issue.Number > Last.GetValueOrDefault(issue.Year));

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

    /// <summary>Notes that an issue was handed over; true when it filled a gap.</summary>
    public bool Took(Issue issue)
    {
        Last[issue.Year] = Math.Max(issue.Number, Last.GetValueOrDefault(issue.Year));
        return Gaps.Remove(issue.Stem);
    }

    /// <summary>Notes that an issue is listed and is not there; true when that was not known.</summary>
    public bool Missed(Issue issue)
    {
        Last[issue.Year] = Math.Max(issue.Number, Last.GetValueOrDefault(issue.Year));
        return Gaps.Add(issue.Stem);
    }

    /// <summary>Notes that a year is over and complete, and forgets years that no longer matter.</summary>
    public void Close(int year)
    {
        Done.Add(year);
        while (Last.Count > 1 && Last.Keys.Min() is var first && Done.Contains(first) && (Last.ContainsKey(first + 1) || Done.Contains(first + 1)))
        {
            Last.Remove(first);
        }
    }
}
