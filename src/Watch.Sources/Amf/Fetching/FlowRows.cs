using System.Text.Json;
using Watch.Sources.Amf.Packets;
using Watch.Sources.Amf.Rows;
using Watch.Sources.Http.Answers;
using Watch.Sources.Opendatasoft.Days;

namespace Watch.Sources.Amf.Fetching;

/// <summary>Rows of the flow: those of decisions with their documents, the others as they came.</summary>
internal sealed class FlowRows(DocumentFetch documents, Uri allowed) : IRowPacker
{
    public Task<PackedRows> PackAsync(IReadOnlyList<JsonElement> rows, FlowProgress progress, Stream destination, CancellationToken ct) =>
        PackedDecisions.WriteAsync(rows, row => LineAsync(row, progress, ct), destination, ct);

    private async Task<(string? Line, Answer.None? Failed)> LineAsync(JsonElement row, FlowProgress progress, CancellationToken ct) =>
        FlowRowReader.Read(row) is { IsDecision: true } decision
            ? await documents.LineAsync(Fetched(row, decision.Link) with { Id = decision.Id }, progress, ct)
            : (PlainRows.LineOf(row), null);

    private FetchedDecision Fetched(JsonElement row, Uri? link) =>
        link is null ? new FetchedDecision(DecisionPacket.Row, row, null) { Reason = "no-link" }
        : link.AbsoluteUri.StartsWith(allowed.AbsoluteUri, StringComparison.Ordinal) ? new FetchedDecision(DecisionPacket.Row, row, link)
        : new FetchedDecision(DecisionPacket.Row, row, null) { Reason = "refused-address" };
}
