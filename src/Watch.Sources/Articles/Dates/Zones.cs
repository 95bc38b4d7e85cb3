using System.Collections.Frozen;
using System.Globalization;

namespace Watch.Sources.Articles.Dates;

/// <summary>
/// Time zones as publishers write them. Letters of the military are none: they were defined with the wrong sign (RFC 2822, 4.3).
/// </summary>
internal static class Zones
{
    private const int MaxMinutes = 14 * 60;

    /// <summary>The zone of Paris.</summary>
    public static TimeZoneInfo Paris { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static readonly FrozenDictionary<string, int> _hours = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["z"] = 0,
        ["ut"] = 0,
        ["utc"] = 0,
        ["gmt"] = 0,
        ["wet"] = 0,
        ["west"] = 1,
        ["bst"] = 1,
        ["cet"] = 1,
        ["met"] = 1,
        ["mez"] = 1,
        ["cest"] = 2,
        ["mest"] = 2,
        ["mesz"] = 2,
        ["eet"] = 2,
        ["eest"] = 3,
        ["edt"] = -4,
        ["est"] = -5,
        ["cdt"] = -5,
        ["cst"] = -6,
        ["mdt"] = -6,
        ["mst"] = -7,
        ["pdt"] = -7,
        ["pst"] = -8,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The offset of a zone: a name, <c>+0200</c>, <c>+02:00</c>, <c>gmt+2</c>; false for one that nobody knows.</summary>
    public static bool TryRead(string zone, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (_hours.TryGetValue(zone, out int hours))
        {
            offset = TimeSpan.FromHours(hours);
            return true;
        }

        string figures =
            zone.StartsWith("gmt", StringComparison.Ordinal) || zone.StartsWith("utc", StringComparison.Ordinal) ? zone[3..] : zone;
        return figures is ['+' or '-', ..]
            && TryReadFigures(figures[0] == '-', figures[1..].Replace(":", "", StringComparison.Ordinal), out offset);
    }

    /// <summary>A wall clock in Paris as UTC. An hour that comes twice is the second one, one that never comes is an hour later.</summary>
    public static DateTimeOffset OfParis(DateTime wall) => Of(Paris, wall);

    /// <summary>As the other, of any zone.</summary>
    public static DateTimeOffset Of(TimeZoneInfo zone, DateTime wall) => Shifted(wall, zone.GetUtcOffset(wall));

    /// <summary>A zone by its name in the tables of the world (<c>europe/paris</c>), or in French words; null for an unknown one.</summary>
    public static TimeZoneInfo? Named(string zone)
    {
        if (zone is "heure de paris" or "heure francaise" or "heure locale" or "paris")
        {
            return Paris;
        }

        string[] parts = zone.Split('/');
        bool isName = parts.Length is 2 or 3 && Array.TrueForAll(parts, p => p.Length is > 1 and < 40 && p.All(IsOfName));
        return isName && TimeZoneInfo.TryFindSystemTimeZoneById(Capitalised(parts), out TimeZoneInfo? found) ? found : null;
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+';

    private static string Capitalised(string[] parts) =>
        parts[0] == "etc"
            ? $"Etc/{parts[1].ToUpperInvariant()}"
            : string.Join(
                '/',
                parts.Select(p => string.Join('_', p.Split('_').Select(w => w.Length == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..])))
            );

    /// <summary>The day in Paris.</summary>
    public static DateOnly DayInParis(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Paris).DateTime);

    /// <summary>A wall clock of an offset as UTC, within what the calendar has.</summary>
    public static DateTimeOffset Shifted(DateTime wall, TimeSpan offset) =>
        new(Math.Clamp(wall.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);

    private static bool TryReadFigures(bool isNegative, string figures, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (figures.Length is < 1 or > 4 || !int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return false;
        }

        (int hours, int minutes) = figures.Length <= 2 ? (number, 0) : (number / 100, number % 100);
        int total = (hours * 60) + minutes;
        offset = TimeSpan.FromMinutes(isNegative ? -total : total);
        return minutes < 60 && total <= MaxMinutes;
    }
}
