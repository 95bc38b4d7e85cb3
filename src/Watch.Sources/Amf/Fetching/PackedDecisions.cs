using System.Text;
using System.Text.Json;
using Watch.Sources.Http.Answers;
using Watch.Sources.Opendatasoft.Days;

namespace Watch.Sources.Amf.Fetching;

/// <summary>Writes what a publisher says a line each, where a line can be had.</summary>
internal static class PackedDecisions
{
    /// <param name="said">What is said.</param>
    /// <param name="lineOf">The line of each; null where it waits, with what failed.</param>
    /// <param name="destination">Where they are written.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task<PackedRows> WriteAsync(
        IReadOnlyList<JsonElement> said,
        Func<JsonElement, Task<(string? Line, Answer.None? Failed)>> lineOf,
        Stream destination,
        CancellationToken ct
    )
    {
        List<JsonElement> ready = [];
        List<Answer.None> failures = [];
        foreach (JsonElement one in said)
        {
            (string? line, Answer.None? failed) = await lineOf(one);
            if (failed is not null)
            {
                failures.Add(failed);
            }

            if (line is not null)
            {
                ready.Add(one);
                await destination.WriteAsync(Encoding.UTF8.GetBytes(line), ct);
            }
        }

        return new PackedRows(ready, [.. failures.DistinctBy(f => f.Reason, StringComparer.Ordinal)]);
    }
}
