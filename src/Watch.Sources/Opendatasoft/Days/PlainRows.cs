using System.Text;
using System.Text.Json;

namespace Watch.Sources.Opendatasoft.Days;

/// <summary>Rows as they came, a line each.</summary>
internal sealed class PlainRows : IRowPacker
{
    public async Task<PackedRows> PackAsync(
        IReadOnlyList<JsonElement> rows,
        FlowProgress progress,
        Stream destination,
        CancellationToken ct
    )
    {
        foreach (JsonElement row in rows)
        {
            await destination.WriteAsync(Encoding.UTF8.GetBytes(LineOf(row)), ct);
        }

        return new PackedRows(rows, []);
    }

    /// <summary>A row on a line of its own.</summary>
    public static string LineOf(JsonElement row) => JsonSerializer.Serialize(row, RowJson.Default.JsonElement) + "\n";
}
