using System.Text.Json;

namespace Watch.Sources.Opendatasoft;

/// <summary>What the fetching has to know of a page of records.</summary>
/// <param name="TotalCount">How many records the query has in all.</param>
/// <param name="Records">The columns of each record of this page; their reading is the parser's.</param>
internal sealed record DatasetPage(int TotalCount, IReadOnlyList<JsonElement> Records)
{
    /// <summary>
    /// Reads <c>results</c> of version 2.1 or <c>records</c> of version 2.0; null when the bytes are no such page.
    /// </summary>
    public static DatasetPage? Read(Stream page)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(page);
            return Read(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DatasetPage? Read(JsonElement root) =>
        root.Member("total_count") is { ValueKind: JsonValueKind.Number } count
        && count.TryGetInt32(out int total)
        && (root.Member("results") ?? root.Member("records")) is { ValueKind: JsonValueKind.Array } records
            ? new DatasetPage(total, [.. records.EnumerateArray().Select(RecordJson.Unwrap)])
            : null;
}
