using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Exchange;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.FullText;

/// <summary>The notice of a publication that has an SDOBI.</summary>
internal static class SdobiNotice
{
    private const int LongestText = 2_000;

    /// <summary>The notice.</summary>
    /// <param name="record">The publication.</param>
    /// <param name="kind">Its kind code.</param>
    /// <param name="day">The day of publication.</param>
    public static Notice Of(SdobiRecord record, string kind, DateOnly day)
    {
        string? corrected = Corrected(record, kind);
        return new Notice
        {
            Source = EpoNames.Source,
            Id = record.Prefix + kind,
            Family = EpoNames.Publications,
            Type = corrected is null ? NoticeType.Initial : NoticeType.Rectifying,
            Corrects = corrected is null ? null : record.Prefix + corrected,
            PublishedOn = day,
            Events = [Announced(record, kind, corrected, day)],
            Parties = SdobiParties.Read(record),
            Text = Correction(record),
            Link = EpoNames.LinkTo(record.Prefix + kind),
            Patent = SdobiPatent.Read(record) with { Kind = kind },
            Classifications = SdobiClassifications.Read(record),
        };
    }

    // Of a correction that names what it corrects the same is announced again.
    private static NoticeEvent Announced(SdobiRecord record, string kind, string? corrected, DateOnly day)
    {
        PublicationKind announced = PublicationKind.Of(record.Office, corrected ?? kind);
        if (!announced.IsKnown)
        {
            record.Notes.Warn("unknown-category", $"{record.Office} {kind}");
        }

        return new NoticeEvent
        {
            Kind = announced.Kind,
            On = day,
            Label = corrected is null ? announced.Label : PublicationKind.Of(record.Office, kind).Label,
            Code = kind,
        };
    }

    // The kind that is printed again is named by one of the two tags; where a correction is taken back nothing is corrected.
    private static string? Corrected(SdobiRecord record, string kind)
    {
        XElement? heading = record.Group("B100");
        string? named = record.Notes.CodeOf(heading.Child("B132EP")?.Value, "B132EP");
        return kind is [_, '8' or '9'] && named != kind && heading.Down("B150", "B151")?.Value.Trim() != "DL" ? named : null;
    }

    // What was corrected, in French where that is printed.
    private static string? Correction(SdobiRecord record)
    {
        XElement? correction = record.Group("B100").Child("B150");
        string[] texts = [.. Parts(record, correction.Child("B154"), "B1541"), .. Parts(record, correction.Child("B155"), "B1551")];
        return texts.Length == 0 ? null : string.Join(" ; ", texts);
    }

    private static IEnumerable<string> Parts(SdobiRecord record, XElement? part, string language)
    {
        XElement[] languages = [.. part.ChildrenOf(language)];
        XElement? chosen = languages.FirstOrDefault(l => l.Value.Trim() == "fr") ?? languages.FirstOrDefault(l => l.Value.Trim() == "en");
        XElement? text = (chosen ?? languages.FirstOrDefault())?.ElementsAfterSelf().FirstOrDefault();
        return record.Notes.TextOf(text, LongestText) is { } read ? [read] : [];
    }
}
