using System.Text.Json.Serialization;

namespace Watch.Contracts.Notices;

/// <summary>Which scheme a patent is classified by.</summary>
public enum ClassificationScheme
{
    /// <summary>The International Patent Classification (WIPO).</summary>
    Ipc,

    /// <summary>The Cooperative Patent Classification (EPO and USPTO), which refines the IPC.</summary>
    Cpc,
}

/// <summary>What a patent is about, by the symbol of a scheme.</summary>
public sealed record Classification
{
    /// <summary>The scheme of the symbol.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ClassificationScheme Scheme { get; init; }

    /// <summary>The canonical symbol, without blanks or padding: <c>C12N15/82</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>True of what is claimed, false of what is only told besides.</summary>
    public bool Inventive { get; init; }

    /// <summary>True of the one that the office puts first.</summary>
    public bool First { get; init; }
}
