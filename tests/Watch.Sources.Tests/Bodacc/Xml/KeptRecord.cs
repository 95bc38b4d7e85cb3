using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Tests.Bodacc.Xml;

/// <summary>A record that outlives the reading of the next one.</summary>
internal sealed record KeptRecord(
    XElement? Element,
    RecordPosition Position,
    RejectReason Reason,
    string Detail,
    string? Raw,
    IReadOnlyList<ParseWarning> Warnings
)
{
    public string? Parution { get; private init; }

    public string? DateParution { get; private init; }

    public static KeptRecord Of(XmlRecord record) =>
        new(
            record.Element is { } element ? Tree(element) : null,
            record.Position,
            record.Reason,
            record.Detail,
            record.Raw,
            record.Warnings
        )
        {
            Parution = record.Parution,
            DateParution = record.DateParution,
        };

    /// <summary>The same elements and texts; a text beside elements is nowhere in an edition, and nobody reads one.</summary>
    public static XElement Tree(Element element) =>
        new(element.Name, element.First is null ? element.Value : element.Children.Select(Tree));
}
