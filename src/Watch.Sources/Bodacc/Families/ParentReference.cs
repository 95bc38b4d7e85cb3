using System.Globalization;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Families;

/// <summary>Which notice a correction says it corrects.</summary>
/// <param name="Id">Null where it names none.</param>
/// <param name="On">The day on which that one was published, as printed.</param>
internal readonly record struct NamedParent(string? Id, DateOnly? On);

/// <summary>
/// Which notice a correction says it corrects, as far as its own words hold together. A misprinted number points to somebody else's notice,
/// and would withdraw a true alert.
/// </summary>
internal static class ParentReference
{
    /// <summary>
    /// How many numbers more than days can lie between two issues: one issue a day is the rule, and a second one on a day was seen never.
    /// </summary>
    private const int ExtraIssues = 3;

    /// <summary>Between two issues lie at least half as many numbers as days, less a strike or the summer.</summary>
    private const int MissingIssues = 10;

    /// <summary>The parent; none, with a warning, where it is missing, unreadable or contradicts itself.</summary>
    /// <param name="parent"><c>parutionAvisPrecedent</c>.</param>
    /// <param name="own">The id of the correction.</param>
    /// <param name="findings">Where the warning goes.</param>
    public static NamedParent Read(Element? parent, string own, Findings findings)
    {
        string? id = BodaccId.OfParent(parent);
        if (id is null)
        {
            findings.Warn("correction-without-parent", parent is null ? "none" : "unreadable");
            return default;
        }

        DateOnly? on = FrenchDate.TryParse(parent.TextOf("dateParution"), out DateOnly day) ? day : null;
        if (on is not null && !Agree(id, day, own, findings.PublishedOn))
        {
            findings.Warn("doubtful-parent", $"{id} and {day:yyyy-MM-dd} disagree");
            return default;
        }

        return new NamedParent(id, on);
    }

    private static bool Agree(string id, DateOnly day, string own, DateOnly publishedOn)
    {
        (int year, int issue) = IssueOf(id);
        (int ownYear, int ownIssue) = IssueOf(own);
        if (year != day.Year || day > publishedOn)
        {
            return false;
        }

        int days = publishedOn.DayNumber - day.DayNumber;
        int issues = ownIssue - issue;
        bool isComparable = id[0] == own[0] && year == ownYear && ownYear == publishedOn.Year;
        return !isComparable || (issues >= 0 && issues <= days + ExtraIssues && issues >= (days / 2) - MissingIssues);
    }

    // A20260153 75: the letter, the year and the number of the issue.
    private static (int Year, int Issue) IssueOf(string id) =>
        (
            int.Parse(id.AsSpan(1, 4), NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(id.AsSpan(5, 4), NumberStyles.None, CultureInfo.InvariantCulture)
        );
}
