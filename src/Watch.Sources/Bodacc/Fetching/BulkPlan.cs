using Watch.Sources.Http.Listings;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>What to fetch of a listing, and in which order: pure.</summary>
/// <param name="families">The families that are not off.</param>
/// <param name="startOn">The first day wanted, or null for the latest issues.</param>
/// <param name="today">The current day at the publisher's.</param>
/// <param name="now">The current time.</param>
internal sealed class BulkPlan(IReadOnlyList<string> families, DateOnly? startOn, DateOnly today, DateTimeOffset now)
{
    /// <summary>Files stand on the server within so many days before their legal day of publication.</summary>
    private const int EarlyDays = 7;

    /// <summary>By mid-January the last issues of the old year have come.</summary>
    private const int LateDays = 14;

    /// <summary>The first year that has to be listed.</summary>
    public int FromYear(BodaccProgress progress) =>
        families
            .Select(f => progress.Families.TryGetValue(f, out FamilyProgress? family) ? family.FromYear() : startOn?.Year ?? today.Year - 1)
            .Min();

    /// <summary>
    /// Gives the families that were never fetched their beginning; not from a listing with holes, which would take an old
    /// issue for the latest.
    /// </summary>
    public void Begin(BodaccProgress progress, ArchiveListing listing)
    {
        if (listing.Failures.Count > 0)
        {
            return;
        }

        foreach (string family in families.Where(f => !progress.Families.ContainsKey(f)))
        {
            List<ListedIssue> issues = [.. listing.Issues.Where(i => i.Issue.IsOf(family))];
            if (Beginning(issues) is var (year, number))
            {
                progress.Families.Add(family, new FamilyProgress { Last = { [year] = number } });
            }
        }
    }

    /// <summary>The archives that can hold what was not handed over, or not read.</summary>
    public IEnumerable<ListedYear> Years(BodaccProgress progress, ArchiveListing listing) =>
        listing.Years.Where(y =>
            !IsListed(listing, y.Year)
            && (
                progress.Years.TryGetValue(y.Year, out Unread? unread)
                    ? !unread.Rests(y.Link, now)
                    : Fetched(progress).Any(f => f.WantsYear(y.Year))
            )
        );

    /// <summary>The issues that were not handed over, or not read: oldest first, each family in the order of its numbers.</summary>
    public IEnumerable<ListedIssue> Issues(BodaccProgress progress, ArchiveListing listing) =>
        listing
            .Issues.Where(i =>
                families.Contains(i.Issue.Family, StringComparer.Ordinal)
                && progress.Families.TryGetValue(i.Issue.Family, out FamilyProgress? family)
                && family.Wants(i.Issue)
                && !family.Rests(i, now)
            )
            .OrderBy(i => i.Issue.Year)
            .ThenBy(i => i.Issue.Number)
            .ThenBy(i => i.Issue.Family, StringComparer.Ordinal);

    /// <summary>Closes the years that are over and were seen issue by issue.</summary>
    public void Close(BodaccProgress progress, ArchiveListing listing)
    {
        foreach (
            int year in listing.Issues.Select(i => i.Issue.Year).Distinct().Where(y => today >= new DateOnly(y + 1, 1, 1).AddDays(LateDays))
        )
        {
            foreach (FamilyProgress family in Fetched(progress))
            {
                family.Close(year);
            }
        }
    }

    private (int Year, long Number)? Beginning(List<ListedIssue> issues)
    {
        if (startOn is not { } day)
        {
            return issues.MaxBy(i => (i.Issue.Year, i.Issue.Number)) is { } latest ? (latest.Issue.Year, latest.Issue.Number - 1) : null;
        }

        List<ListedIssue> ofYear = [.. issues.Where(i => i.Issue.Year == day.Year)];
        ListedIssue? first = ofYear.Where(i => !(i.Link.Modified < day.AddDays(-EarlyDays))).MinBy(i => i.Issue.Number);
        return (day.Year, first is null ? ofYear.Select(i => i.Issue.Number).DefaultIfEmpty().Max() : first.Issue.Number - 1);
    }

    private IEnumerable<FamilyProgress> Fetched(BodaccProgress progress) =>
        families.Select(f => progress.Families.GetValueOrDefault(f)).OfType<FamilyProgress>();

    private static bool IsListed(ArchiveListing listing, int year) => listing.Issues.Any(i => i.Issue.Year == year);
}
