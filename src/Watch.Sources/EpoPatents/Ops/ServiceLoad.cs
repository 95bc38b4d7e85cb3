using System.Globalization;
using System.Text.RegularExpressions;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>What an answer says of a service: its colour, and how many requests a minute it takes.</summary>
internal sealed partial record ServiceLoad(LoadColour Colour, int PerMinute, DateTimeOffset At)
{
    /// <summary>The services that there are.</summary>
    public static readonly IReadOnlyList<string> Services = ["images", "inpadoc", "other", "retrieval", "search"];

    /// <summary>
    /// Reads <c>X-Throttling-Control</c>: <c>busy (images=green:100, search=yellow:15)</c>. The services come in any order, and the
    /// header may have come twice: of one service the worst counts. What cannot be read, or is of no known service, says nothing.
    /// </summary>
    public static IReadOnlyDictionary<string, ServiceLoad> Read(string? header, DateTimeOffset at)
    {
        Dictionary<string, ServiceLoad> found = new(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Service.Matches(header ?? ""))
        {
            string name = match.Groups["name"].Value.ToLowerInvariant();
            if (!Services.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            ServiceLoad load = new(ColourOf(match), LimitOf(match), at);
            found[name] = found.TryGetValue(name, out ServiceLoad? other) ? load.Worse(other) : load;
        }

        return found;
    }

    /// <summary>The worse colour and the smaller number of both, when the later came.</summary>
    public ServiceLoad Worse(ServiceLoad other) =>
        new(Colour > other.Colour ? Colour : other.Colour, Math.Min(PerMinute, other.PerMinute), At > other.At ? At : other.At);

    private static LoadColour ColourOf(Match match) => Enum.Parse<LoadColour>(match.Groups["colour"].ValueSpan, ignoreCase: true);

    private static int LimitOf(Match match) =>
        int.TryParse(match.Groups["limit"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int limit)
            ? limit
            : OpsPace.Unsaid;

    [GeneratedRegex(
        @"(?<name>[A-Za-z]+)\s*=\s*(?<colour>green|yellow|red|black)\b\s*(?::\s*(?<limit>\d{1,9}))?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Service { get; }
}
