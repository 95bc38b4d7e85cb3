using System.Text.Json;

namespace Watch.Sources.Opendatasoft.Days;

/// <summary>One channel that is read by days.</summary>
internal sealed record DayChannel
{
    /// <summary>Its name in the configuration.</summary>
    public required string Name { get; init; }

    /// <summary>What is asked for, by family.</summary>
    public required IReadOnlyList<DayFlow> Flows { get; init; }

    /// <summary>Who asks.</summary>
    public required IDayPages Pages { get; init; }

    /// <summary>Who makes documents of rows.</summary>
    public required IRowPacker Packer { get; init; }

    /// <summary>How many settled days are looked at again, since rows come late and change.</summary>
    public required int Overlap { get; init; }

    /// <summary>What makes a row another one; all that it says, unless something of it changes by itself.</summary>
    public Func<JsonElement, string> KeyOf { get; init; } = row => row.GetRawText();

    /// <summary>How many rows one document holds at most.</summary>
    public int RowsOfDocument { get; init; } = DatasetQuery.PageSize;
}
