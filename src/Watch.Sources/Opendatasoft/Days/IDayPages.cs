using System.Text.Json;
using Watch.Sources.Http.Answers;

namespace Watch.Sources.Opendatasoft.Days;

/// <summary>Gives the pages of a condition.</summary>
internal interface IDayPages
{
    /// <summary>The page that begins behind so many records, or null and why there is none.</summary>
    Task<(DatasetPage? Page, Answer.None Fault)> PageAsync(string where, int offset, CancellationToken ct);
}

/// <summary>Makes a document of rows.</summary>
internal interface IRowPacker
{
    /// <summary>Writes the rows that are whole, and says which; the others are asked for again.</summary>
    Task<PackedRows> PackAsync(IReadOnlyList<JsonElement> rows, FlowProgress progress, Stream destination, CancellationToken ct);
}

/// <summary>What became of rows.</summary>
/// <param name="Ready">Those that were written.</param>
/// <param name="Failed">What of the others could not be had.</param>
internal sealed record PackedRows(IReadOnlyList<JsonElement> Ready, IReadOnlyList<Answer.None> Failed);
