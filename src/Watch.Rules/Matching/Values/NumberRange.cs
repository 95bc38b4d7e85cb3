using System.Globalization;
using System.Text.Json.Serialization;

namespace Watch.Rules.Matching.Values;

/// <summary>A condition on a number: at least, at most, or between.</summary>
public sealed record NumberRange
{
    /// <summary>The least number; null for no bound.</summary>
    public decimal? From { get; init; }

    /// <summary>Whether <see cref="From"/> itself is outside.</summary>
    public bool Above { get; init; }

    /// <summary>The greatest number; null for no bound.</summary>
    public decimal? To { get; init; }

    /// <summary>Whether <see cref="To"/> itself is outside.</summary>
    public bool Below { get; init; }

    /// <summary>Whether the sign is left aside, as in <c>±10</c>.</summary>
    public bool Absolute { get; init; }

    /// <summary>Whether no number is inside.</summary>
    [JsonIgnore]
    public bool IsEmpty => From is { } from && To is { } to && (from > to || (from == to && (Above || Below)));

    /// <summary>Whether the number is inside.</summary>
    public bool Contains(decimal number)
    {
        decimal seen = Absolute ? Math.Abs(number) : number;
        return (From is not { } from || (Above ? seen > from : seen >= from)) && (To is not { } to || (Below ? seen < to : seen <= to));
    }

    /// <summary>How far a number is from the nearest that is inside; 0 where it is on an excluded bound or inside.</summary>
    public decimal DistanceTo(decimal number)
    {
        decimal seen = Absolute ? Math.Abs(number) : number;
        return From is { } from && seen < from ? from - seen
            : To is { } to && seen > to ? seen - to
            : 0;
    }

    /// <summary>Whether every number inside this one is inside the other.</summary>
    public bool IsWithin(NumberRange other) =>
        Absolute == other.Absolute
        && (other.From is not { } from || (From is { } own && (own > from || (own == from && (Above || !other.Above)))))
        && (other.To is not { } to || (To is { } end && (end < to || (end == to && (Below || !other.Below)))));

    /// <summary>As files write it, without the unit: <c>&gt;= 10</c>, <c>5..10</c>, <c>±10</c>.</summary>
    public override string ToString()
    {
        string text = (From, To) switch
        {
            ({ } from, { } to) when from == to => $"= {Text(from)}",
            ({ } from, { } to) => $"{(Above ? "> " : "")}{Text(from)}..{(Below ? "< " : "")}{Text(to)}",
            ({ } from, null) => $"{(Above ? ">" : ">=")} {Text(from)}",
            (null, { } to) => $"{(Below ? "<" : "<=")} {Text(to)}",
            _ => "any",
        };
        return Absolute ? $"±({text})" : text;
    }

    private static string Text(decimal number) => (number / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A condition on a day; both ends are inside.</summary>
/// <param name="From">The first day; null for no bound.</param>
/// <param name="To">The last day; null for no bound.</param>
public sealed record DayRange(DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Whether no day is inside.</summary>
    [JsonIgnore]
    public bool IsEmpty => From is { } from && To is { } to && from > to;

    /// <summary>Whether the day is inside.</summary>
    public bool Contains(DateOnly day) => (From is not { } from || day >= from) && (To is not { } to || day <= to);

    /// <summary>Whether every day inside this one is inside the other.</summary>
    public bool IsWithin(DayRange other) => (other.From is not { } from || From >= from) && (other.To is not { } to || To <= to);

    /// <summary>As files write it.</summary>
    public override string ToString() => $"{Text(From)}..{Text(To)}";

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
