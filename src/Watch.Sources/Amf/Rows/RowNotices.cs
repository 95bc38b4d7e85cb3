using System.Globalization;
using System.Text.Json;
using Watch.Contracts.Notices;
using Watch.Sources.Amf.Decisions;
using Watch.Sources.Text;

namespace Watch.Sources.Amf.Rows;

/// <summary>A row of the flow as a notice: a decision of the AMF with its document, or what an issuer says.</summary>
internal static class RowNotices
{
    public static Parsed Of(JsonElement json, DecisionDocument document, RecordPosition position)
    {
        if (FlowRowReader.Read(json) is not { } row)
        {
            string id = json.Column(RowColumns.Id) ?? "";
            return new Parsed.Rejected(RejectReason.MissingIdentity, $"uin_idt_uin '{id}' and its dates make no notice", null)
            {
                Position = position,
            };
        }

        EventKind kind = RowKinds.Of(row);
        return row.IsDecision ? DecisionNotices.Of(Facts(row, kind), ForLink(row, document), position) : Release(row, kind, position);
    }

    private static DecisionDocument ForLink(FlowRow row, DecisionDocument document) =>
        row.Link is null && document == DecisionDocument.NotFetched ? DecisionDocument.Absent("no-link") : document;

    private static DecisionFacts Facts(FlowRow row, EventKind kind) =>
        new()
        {
            Id = row.Id,
            PublishedOn = row.PublishedOn,
            PublishedAt = row.PublishedAt,
            Kind = kind,
            Title = row.Title ?? row.Subtype,
            Parties = Parties(row, kind),
            Link = row.Link,
            Corrects = row.Corrects,
            Warnings = row.Warnings,
        };

    private static Parsed.Accepted Release(FlowRow row, EventKind kind, RecordPosition position) =>
        new(
            new Notice
            {
                Source = AmfNames.Source,
                Id = row.Id,
                Family = RowKinds.FamilyOf(row, kind),
                Type = row.Corrects is null ? NoticeType.Initial : NoticeType.Rectifying,
                Corrects = row.Corrects,
                PublishedOn = row.PublishedOn,
                PublishedAt = row.PublishedAt,
                Events = [new NoticeEvent { Kind = kind, Label = row.Subtype }],
                Parties = Parties(row, kind),
                Text = row.Title,
                Link = row.Link,
                Matter = Matter(row, kind),
            }
        )
        {
            Position = position,
            Warnings = row.Subtype is null ? [.. row.Warnings, new ParseWarning("unknown-category", "")] : row.Warnings,
        };

    // The French and the English text of one release are two rows of the same sort, sent at the same moment. A correction is of the
    // matter of what it corrects by its chain.
    private static string? Matter(FlowRow row, EventKind kind)
    {
        string? issuer = row.Lei?.Value ?? row.Isin?.Value;
        return kind != EventKind.RegulatedInformation || issuer is null || row.Subtype is null || row.PublishedAt is not { } at
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{AmfNames.Source}:{issuer}:{at:yyyyMMddHHmmss}:{Folding.Fold(row.Subtype).Replace(' ', '-')}"
            );
    }

    private static IReadOnlyList<Party> Parties(FlowRow row, EventKind kind) =>
        row.Issuer is null && row.Lei is null && row.Isin is null
            ? []
            :
            [
                new Party
                {
                    Role = DecisionParties.RoleOf(kind),
                    Name = row.Issuer ?? "",
                    Person = PersonType.Legal,
                    Lei = row.Lei,
                    Isin = row.Isin,
                    Country = row.Country,
                },
            ];
}
