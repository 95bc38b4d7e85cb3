using System.Globalization;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.FullText;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>
/// What changed in a record of the bulletin, by the tags that its <c>ep-chg</c> name: each event has the name that INPADOC gives it, with
/// the day of the bulletin. Where a patent lapsed is printed as a whole list, so that nobody can tell what of it is new: INPADOC tells it.
/// </summary>
internal static class BulletinChanges
{
    private const int MostTags = 40;
    private const string Accepted = "3";

    /// <summary>One notice for each event, and one for all other changes together; null where no day is printed.</summary>
    public static IReadOnlyList<Notice>? Read(SdobiRecord record)
    {
        XElement[] changes = [.. record.Root.Within("ep-chg")];
        DateOnly? printed = record.DayOf("B400", "B405") ?? changes.Select(c => DayOf(record, c)).Max();
        if ((printed ?? record.Day) is not { } day)
        {
            return null;
        }

        string[] tags =
        [
            .. changes.Select(c => TagOf(c) ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostTags),
        ];
        (string Tag, (string Code, DateOnly? On)? Event)[] read = [.. tags.Select(t => (t, EventOf(record, t)))];
        string others = string.Join(", ", read.Where(r => r.Event is null).Select(r => r.Tag));
        return
        [
            .. read.Select(r => r.Event)
                .OfType<(string Code, DateOnly? On)>()
                .DistinctBy(e => e.Code, StringComparer.Ordinal)
                .Select(e => One(record, day, e.Code, e.On, EuropeanCodes.Of(e.Code, state: null)!)),
            .. others.Length == 0 && tags.Length > 0
                ? Array.Empty<Notice>()
                :
                [
                    One(
                        record,
                        day,
                        "EBD",
                        on: null,
                        new LegalDecision(EventKind.PatentOtherAct, $"données modifiées : {others}".TrimEnd(' ', ':'))
                    ),
                ],
        ];
    }

    private static (string Code, DateOnly? On)? EventOf(SdobiRecord record, string tag) =>
        tag switch
        {
            "B235" => ("18R", record.DayOf("B200", "B230", tag)),
            "B236" => ("18W", record.DayOf("B200", "B230", tag)),
            "B237" => ("18D", record.DayOf("B200", "B230", tag)),
            "B239" => ("27W", record.DayOf("B200", "B230", tag)),
            "B238" when record.Group("B000").Down("eptags", "B004EP")?.Value.Trim() == Accepted => (
                record.Kind is ['B', ..] ? "28" : "18RR",
                record.DayOf("B200", "B230", tag)
            ),
            "B710" or "B711" => ("RAP1", null),
            "B730" or "B731" => ("RAP2", null),
            "B780" or "B781" => ("26", null),
            "B790" or "B791" => ("111L", record.DayOf("B700", "B790", "B791")),
            "B010EP" or "B011EP" => ("111Z", record.DayOf("B000", "eptags", "B010EP", "B011EP")),
            _ => null,
        };

    private static Notice One(SdobiRecord record, DateOnly day, string code, DateOnly? on, LegalDecision decision) =>
        new()
        {
            Source = EpoNames.Source,
            Id = string.Create(CultureInfo.InvariantCulture, $"{record.Prefix}-{code}-{day:yyyyMMdd}"),
            Family = EpoNames.LegalEvents,
            PublishedOn = day,
            Events =
            [
                new NoticeEvent
                {
                    Kind = decision.Kind,
                    On = on ?? day,
                    Label = decision.Label,
                    Code = code,
                },
            ],
            Parties = [.. SdobiParties.Read(record), .. Licensees(record, decision.Kind)],
            Patent = SdobiPatent.Read(record),
            Classifications = SdobiClassifications.Read(record),
        };

    private static IEnumerable<Party> Licensees(SdobiRecord record, EventKind kind) =>
        kind == EventKind.PatentLicence
            ? SdobiParties.Read(record, record.Group("B700").Child("B790").ChildrenOf("B791"), PartyRole.Licensee, [])
            : [];

    // What is taken out of a record announces nothing that its tag would.
    private static string? TagOf(XElement change) =>
        RecordNotes.Code(change.AttributeOf("btag")) is { } tag && change.AttributeOf("status") == "d"
            ? $"{tag} supprimé"
            : RecordNotes.Code(change.AttributeOf("btag"));

    private static DateOnly? DayOf(SdobiRecord record, XElement change) =>
        change.AttributeOf("date") is { } printed ? record.Notes.DayOf(new XElement("date", printed)) : null;
}
