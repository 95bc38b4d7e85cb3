using Watch.Sources.Http.Listings;
using Watch.Sources.InpiPatents.Weeks;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>Which weeks of a family were read, and which are missing. The collections are filled when a watermark is read.</summary>
internal sealed class WeekProgress
{
    /// <summary>More weeks than a year has are no gap: another series begins, where a single old package was put beside new ones.</summary>
    private const int MostMissing = 53;

    /// <summary>The first issue that is wanted, <c>2026-30</c>; null where all that stands there is.</summary>
    public string? From { get; set; }

    /// <summary>The weeks whose package was handed over and read, by year.</summary>
    public SortedDictionary<int, SortedSet<int>> Done { get; } = [];

    /// <summary>Names of packages that should be there and are not, or cannot be read.</summary>
    public SortedSet<string> Gaps { get; } = new(StringComparer.Ordinal);

    /// <summary>Of the packages that are listed: those that could not be had or read.</summary>
    public SortedDictionary<string, Unread> Unread { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a package was not read yet.</summary>
    public bool Wants(WeeklyPackage package) =>
        !IsDone(package.Issue) && (Gaps.Contains(package.Stem) || !Bopi.TryParse(From, out Bopi first) || package.Issue >= first);

    /// <summary>Whether it is too early to try a package again that could not be had or read.</summary>
    public bool Rests(ListedPackage listed, DateTimeOffset now) =>
        Gaps.Contains(listed.Package.Stem) && Unread.TryGetValue(listed.Package.Stem, out Unread? unread) && unread.Rests(listed.Link, now);

    /// <summary>Notes what is missing between the last package that was read before this one, and this one.</summary>
    public IReadOnlyList<string> OpenGapsBefore(WeeklyPackage package)
    {
        if (LastBefore(package.Issue) is not { } last)
        {
            return [];
        }

        List<string> missing = [];
        for (Bopi issue = last.Next; issue < package.Issue && missing.Count <= MostMissing; issue = issue.Next)
        {
            missing.Add(WeeklyPackage.Of(package.Family, issue).Stem);
        }

        return missing.Count > MostMissing ? [] : [.. missing.Where(Gaps.Add)];
    }

    /// <summary>Notes that a package was handed over and read; true when it filled a gap.</summary>
    public bool Took(WeeklyPackage package)
    {
        if (!Done.TryGetValue(package.Issue.Year, out SortedSet<int>? weeks))
        {
            Done[package.Issue.Year] = weeks = [];
        }

        weeks.Add(package.Issue.Week);
        Unread.Remove(package.Stem);
        return Gaps.Remove(package.Stem);
    }

    /// <summary>Notes that a listed package could not be had or read; true when this has been so for long.</summary>
    public bool Failed(ListedPackage listed, DateTimeOffset now)
    {
        Unread unread = Http.Listings.Unread.Note(Unread.GetValueOrDefault(listed.Package.Stem), listed.Link, now);
        Unread[listed.Package.Stem] = unread;
        return unread.IsLasting(now);
    }

    private bool IsDone(Bopi issue) => Done.TryGetValue(issue.Year, out SortedSet<int>? weeks) && weeks.Contains(issue.Week);

    // A package that is missing is settled too: what comes after it opens no gap before it.
    private Bopi? LastBefore(Bopi issue) =>
        Done.SelectMany(y => y.Value.Select(w => new Bopi(y.Key, w)))
            .Concat(Gaps.Select(g => WeeklyPackage.TryParse(g, out WeeklyPackage? gap) ? gap.Issue : issue))
            .Where(i => i < issue)
            .Select(i => (Bopi?)i)
            .Max();
}
