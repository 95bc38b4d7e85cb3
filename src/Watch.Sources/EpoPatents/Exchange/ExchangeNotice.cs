using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>The notice of one publication.</summary>
internal static class ExchangeNotice
{
    /// <summary>Makes it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="day">Its printed day.</param>
    public static Notice Of(ExchangeRecord record, DateOnly day)
    {
        PublicationKind kind = PublicationKind.Of(record.Office, record.Kind);
        if (!kind.IsKnown)
        {
            record.Notes.Warn("unknown-category", $"{record.Office} {record.Kind}");
        }

        NoticeEvent announced = new()
        {
            Kind = kind.Kind,
            On = day,
            Label = kind.Label,
            Code = record.Kind,
        };
        return new Notice
        {
            Source = EpoNames.Source,
            Id = record.Id,
            Family = EpoNames.Publications,
            PublishedOn = day,
            Events = [announced],
            Parties = new ExchangeParties(record).Read(),
            Link = EpoNames.LinkTo(record.Id),
            Patent = ExchangePatent.Read(record, kind.Kind),
            Classifications = RecordClassifications.Read(record.Biblio, record.Notes),
        };
    }
}
