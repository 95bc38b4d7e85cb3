using System.Text.Json;
using Watch.Sources.Amf.Bdif;
using Watch.Sources.Amf.Packets;
using Watch.Sources.Opendatasoft.Days;

namespace Watch.Sources.Amf.Fetching;

/// <summary>Items of the BDIF with the regulator's document of each.</summary>
internal sealed class BdifItems(DocumentFetch documents, Uri root) : IRowPacker
{
    public Task<PackedRows> PackAsync(IReadOnlyList<JsonElement> rows, FlowProgress progress, Stream destination, CancellationToken ct) =>
        PackedDecisions.WriteAsync(rows, item => documents.LineAsync(Fetched(item), progress, ct), destination, ct);

    private FetchedDecision Fetched(JsonElement item) =>
        new(DecisionPacket.Item, item, BdifItem.PathOf(item) is { } path ? new Uri(root, $"documents/{path}") : null)
        {
            Key = BdifItem.KeyOf(item),
        };
}
