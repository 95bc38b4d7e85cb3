using System.Globalization;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.InpiPatents.Weeks;
using Watch.Sources.Patents;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>
/// The entries of the register that are of the week, whatever the record was sent for. A record carries all of its life: what stands in an
/// earlier issue, or in none, is no news.
/// </summary>
internal static class RegisterEntries
{
    private const int LongestNature = 300;

    /// <summary>One announcement for each entry; its matter is the act, which may stand on many patents.</summary>
    public static IEnumerable<PatentAnnouncement> Read(PatentRecord record) =>
        record
            .Within("fr-inscription")
            .Where(e => IsNews(record, e))
            .Select(e => One(record, e))
            .DistinctBy(a => a.Id, StringComparer.Ordinal);

    private static bool IsNews(PatentRecord record, XElement entry) => record.Notes.IssueOf(entry) is { } issue && issue == record.Issue;

    private static PatentAnnouncement One(PatentRecord record, XElement entry)
    {
        string? act = record.Notes.CodeOf(entry.Child("registered-number")?.Value, "registered-number");
        string? code = record.Notes.CodeOf(entry.Child("fr-code-inscription")?.Value, "fr-code-inscription");
        string? nature = record.Notes.TextOf(entry.Child("fr-nature-inscription"), LongestNature);
        DateOnly? day = record.Notes.DayOf(entry.Child("date"));
        EventKind? kind = RegisterCodes.KindOf(code, nature);
        if (kind is null)
        {
            record.Notes.Warn("unknown-category", code ?? nature ?? "an entry without a code");
        }

        NoticeEvent announced = new()
        {
            Kind = kind ?? EventKind.PatentOtherAct,
            On = day,
            Label = nature,
            Code = code,
            Act = act,
        };
        string number = act ?? day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? record.Issue.ToString() ?? "";
        return new PatentAnnouncement($"{record.Prefix}-{number}-{code ?? "entry"}", announced)
        {
            Matter = act is null ? null : $"{InpiNames.Source}:{act}:{code}",
        };
    }
}
