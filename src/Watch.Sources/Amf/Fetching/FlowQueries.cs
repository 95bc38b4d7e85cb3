using System.Globalization;
using Watch.Sources.Amf.Rows;
using Watch.Sources.Opendatasoft.Days;

namespace Watch.Sources.Amf.Fetching;

/// <summary>What is asked of the flow, by family and day of transmission (UTC): whole families, never one firm's.</summary>
internal static class FlowQueries
{
    /// <summary>The columns that make the order of the rows whole: what is new comes last.</summary>
    public const string Order = $"{RowColumns.Sent} ASC, {RowColumns.Id} ASC";

    private const string Crossing = "Décision de franchissement de seuil";
    private const string Total = "Total du nombre de droits de vote et du capital";
    private const int HoursOfDay = 24;

    /// <summary>The families.</summary>
    public static IReadOnlyList<DayFlow> All { get; } =
    [
        Flow(AmfNames.Crossings, $"{RowColumns.Subtype}=\"{Crossing}\""),
        Flow(AmfNames.Totals, $"{RowColumns.Subtype}=\"{Total}\""),
        Flow(AmfNames.Other, $"({RowColumns.Subtype} IS NULL OR NOT {RowColumns.Subtype} IN (\"{Crossing}\",\"{Total}\"))"),
    ];

    private static DayFlow Flow(string family, string condition) =>
        new(
            family,
            day => $"{Within(day.ToDateTime(TimeOnly.MinValue), day.AddDays(1).ToDateTime(TimeOnly.MinValue))} AND {condition}",
            day => [.. Hours(day).Select(hour => $"{Within(hour, hour.AddHours(1))} AND {condition}")]
        );

    private static IEnumerable<DateTime> Hours(DateOnly day) =>
        Enumerable.Range(0, HoursOfDay).Select(h => day.ToDateTime(TimeOnly.MinValue).AddHours(h));

    private static string Within(DateTime from, DateTime to) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{RowColumns.Sent}>=date'{from:yyyy-MM-ddTHH:mm:ss}Z' AND {RowColumns.Sent}<date'{to:yyyy-MM-ddTHH:mm:ss}Z'"
        );
}
