using System.Text.Json;
using Watch.Contracts.Notices;

namespace Watch.Sources.Slices;

/// <summary>One record of a JSON document.</summary>
/// <param name="Value">The record; undefined where there is a fault.</param>
/// <param name="Position">Where it begins, columns counted in bytes.</param>
internal sealed record JsonPiece(JsonElement Value, RecordPosition Position)
{
    /// <summary>Why the document ends here, or null.</summary>
    public RejectReason? Fault { get; init; }

    /// <summary>What is wrong, in one English sentence; empty where nothing is.</summary>
    public string Detail { get; init; } = "";
}
