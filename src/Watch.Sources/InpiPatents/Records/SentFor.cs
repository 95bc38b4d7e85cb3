using System.Globalization;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.InpiPatents.Weeks;
using Watch.Sources.Patents;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>
/// What a record was sent for, where that is of its week. A status that is missing or not known hides nothing: then all that is of the week
/// is announced.
/// </summary>
internal sealed class SentFor(PatentRecord record)
{
    private const int LongestNature = 200;
    private const string Supplement = "Rapport de recherche complémentaire";

    private readonly RecordNotes _notes = record.Notes;

    /// <summary>Each announcement once, in the order of a patent's life.</summary>
    public IEnumerable<PatentAnnouncement> Read()
    {
        IEnumerable<PatentAnnouncement> sent = record.Status switch
        {
            RecordStatus.Publication => Publications(),
            RecordStatus.Grant => Grants(),
            RecordStatus.SearchReport => SearchReports(),
            RecordStatus.Lapse => Lapses(),
            _ when record.Package?.Family == InpiNames.New => Publications(),
            _ => [.. SearchReports(), .. Grants(), .. Lapses()],
        };
        return sent.Concat(Ends()).DistinctBy(a => a.Id, StringComparer.Ordinal);
    }

    private IEnumerable<PatentAnnouncement> Publications()
    {
        XElement? publication = record.Publication;
        DateOnly? day = _notes.DayOf(publication.Down("document-id", "date"));
        if (publication is not null && record.IsNews(publication, day))
        {
            string id = $"{record.Prefix}{RecordNotes.Code(publication.Down("document-id", "kind")?.Value) ?? record.Kind}";
            yield return New(id, EventKind.PatentApplication, day, Nature(publication));
        }
    }

    private IEnumerable<PatentAnnouncement> Grants() =>
        News("fr-date-granted", e => e.Child("document-id"))
            .Select(n => New(GrantId(n.Element, n.Day), EventKind.PatentGrant, n.Day, Nature(record.Publication)));

    private string GrantId(XElement granted, DateOnly? day)
    {
        string? own = record.Kind is ['B', ..] kind ? kind : null;
        string? printed = _notes.CodeOf(granted.Down("document-id", "kind")?.Value, "fr-date-granted") ?? own;
        return printed is null ? Id("grant", day) : record.Prefix + printed;
    }

    // A supplement to a search report is no report of its own: it is kept as another act that names itself.
    private IEnumerable<PatentAnnouncement> SearchReports() =>
        News("fr-date-search-completed")
            .Select(n => New(Id("search", n.Day), EventKind.PatentSearchReport, n.Day, null))
            .Concat(
                News("fr-date-search-added")
                    .Concat(News("fr-date-search-supplemental"))
                    .Select(n => New(Id("search-supplement", n.Day), EventKind.PatentOtherAct, n.Day, Supplement))
            );

    // The present files tell the day of the lapse, and apart from it the issue that announces it.
    private IEnumerable<PatentAnnouncement> Lapses()
    {
        (XElement Element, DateOnly? Day)[] lapses = [.. News("fr-date-lapsed")];
        return (lapses.Length > 0 ? lapses : News("fr-date-notification-lapsed")).Select(n =>
            New(Id("lapse", n.Day), EventKind.PatentLapse, n.Day, null)
        );
    }

    private IEnumerable<PatentAnnouncement> Ends() =>
        News("fr-date-application-refused")
            .Select(n => New(Id("refusal", n.Day), EventKind.PatentWithdrawal, n.Day, "Rejet de la demande"))
            .Concat(
                News("fr-date-application-withdrawn")
                    .Select(n => New(Id("withdrawal", n.Day), EventKind.PatentWithdrawal, n.Day, "Retrait de la demande"))
            );

    private IEnumerable<(XElement Element, DateOnly? Day)> News(string name, Func<XElement, XElement?>? holder = null) =>
        record
            .Within(name)
            .Select(e => (Element: e, Day: _notes.DayOf((holder is null ? e : holder(e)).Child("date"))))
            .Where(n => record.IsNews(n.Element, n.Day));

    private PatentAnnouncement New(string id, EventKind kind, DateOnly? day, string? label) =>
        new(
            id,
            new NoticeEvent
            {
                Kind = kind,
                On = day,
                Label = label,
                Code = record.Status,
            }
        );

    private string? Nature(XElement? publication) => _notes.TextOf(publication.Child("fr-nature"), LongestNature);

    private string Id(string what, DateOnly? day) =>
        $"{record.Prefix}-{what}-{day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? record.Issue?.ToString() ?? "undated"}";
}
