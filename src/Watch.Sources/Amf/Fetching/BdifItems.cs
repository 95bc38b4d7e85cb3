using System.Text;
using System.Text.Json;
using Watch.Sources.Amf.Bdif;
using Watch.Sources.Amf.Packets;
using Watch.Sources.Http.Answers;
using Watch.Sources.Opendatasoft.Days;

namespace Watch.Sources.Amf.Fetching;

/// <summary>Items of the BDIF with the regulator's document of each.</summary>
internal sealed class BdifItems(DocumentFetch documents, Uri root) : IRowPacker
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
        foreach (JsonElement item in rows)
        {
            Uri? address = BdifItem.PathOf(item) is { } path ? new Uri(root, $"documents/{path}") : null;
            (string? line, Answer.None? failed) = await documents.LineAsync(
                new FetchedDecision(DecisionPacket.Item, item, address) { Key = BdifItem.KeyOf(item) },
                progress,
                ct
            );
            if (failed is not null)
            {
                failures.Add(failed);
            }

            if (line is not null)
            {
                ready.Add(item);
                await destination.WriteAsync(Encoding.UTF8.GetBytes(line), ct);
            }
        }

        return new PackedRows(ready, [.. failures.DistinctBy(f => f.Reason, StringComparer.Ordinal)]);
    }
}
