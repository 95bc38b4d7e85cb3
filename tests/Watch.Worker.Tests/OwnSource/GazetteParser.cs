using System.Globalization;
using System.Text.Json.Nodes;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Worker.Tests.OwnSource;

/// <summary>Reads the announcements of one answer.</summary>
internal sealed class GazetteParser(SourceId source) : IDocumentParser
{
    public SourceId Source => source;

    public string Family => GazetteModule.Family;

    public Channel Channel => Channel.Api;

    public bool Recognises(DocumentHead head) => head.FirstKeys is ["gazette", ..];

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document) =>
        JsonNode.Parse(content)!["gazette"]!.AsArray().Select(a => Read(a!.AsObject()));

    private Parsed Read(JsonObject announcement) =>
        DateOnly.TryParseExact(
            (string?)announcement["day"],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? new Parsed.Accepted(
                new Notice
                {
                    Source = source,
                    Id = (string)announcement["number"]!,
                    Family = Family,
                    PublishedOn = day,
                    Events = [new NoticeEvent { Kind = EventKind.Article, Label = (string?)announcement["title"] }],
                }
            )
            {
                Position = default,
            }
            : new Parsed.Rejected(RejectReason.BadValue, "The announcement has no day.", announcement.ToJsonString())
            {
                Position = default,
            };
}
