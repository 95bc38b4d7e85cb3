using System.Text;
using System.Text.Json;
using Watch.Sources.Amf.Packets;
using Watch.Sources.Amf.Rows;
using Watch.Sources.Http.Answers;
using Watch.Sources.Opendatasoft.Days;

namespace Watch.Sources.Amf.Fetching;

/// <summary>Rows of the flow: those of decisions with their documents, the others as they came.</summary>
internal sealed class FlowRows(DocumentFetch documents, Uri allowed) : IRowPacker
{
    public async Task<PackedRows> PackAsync(
        IReadOnlyList<JsonElement> rows,
        FlowProgress progress,
        Stream destination,
        CancellationToken ct
    )
    {
        List<JsonElement> ready = [];
        List<Answer.None> failures = [];
        foreach (JsonElement row in rows)
        {
            (string? line, Answer.None? failed) = FlowRowReader.Read(row) is { IsDecision: true } decision
                ? await documents.LineAsync(Fetched(row, decision.Link), progress, ct)
                : (PlainRows.LineOf(row), null);
            if (failed is not null)
            {
                failures.Add(failed);
            }

            if (line is not null)
            {
                ready.Add(row);
                await destination.WriteAsync(Encoding.UTF8.GetBytes(line), ct);
            }
        }

        return new PackedRows(ready, [.. failures.DistinctBy(f => f.Reason, StringComparer.Ordinal)]);
    }

    private FetchedDecision Fetched(JsonElement row, Uri? link) =>
        link is null ? new FetchedDecision(DecisionPacket.Row, row, null) { Reason = "no-link" }
        : link.AbsoluteUri.StartsWith(allowed.AbsoluteUri, StringComparison.Ordinal) ? new FetchedDecision(DecisionPacket.Row, row, link)
        : new FetchedDecision(DecisionPacket.Row, row, null) { Reason = "refused-address" };
}
