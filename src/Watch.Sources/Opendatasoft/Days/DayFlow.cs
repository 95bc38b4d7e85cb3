using System.Text.Json;

namespace Watch.Sources.Opendatasoft.Days;

/// <summary>What is asked for day by day under one family: never one firm's.</summary>
/// <param name="Family">The family, as the configuration names it.</param>
/// <param name="Where">The condition for a day.</param>
/// <param name="Parts">
/// The conditions for the parts of a day that holds more than the interface lets be read; none where a day never does.
/// </param>
internal sealed record DayFlow(string Family, Func<DateOnly, string> Where, Func<DateOnly, IReadOnlyList<string>> Parts)
{
    /// <summary>Whether a row that comes is of the family; all are, where the condition says so by itself.</summary>
    public Func<JsonElement, bool> Takes { get; init; } = _ => true;
}
