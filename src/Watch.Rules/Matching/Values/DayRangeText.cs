using System.Globalization;

namespace Watch.Rules.Matching.Values;

/// <summary>
/// Reads conditions on days as rule files write them: <c>2026-01-01..2026-12-31</c>, <c>&gt;= 2026-01-01</c>, <c>2026-01-01</c>.
/// </summary>
public static class DayRangeText
{
    private const int Length = 10;

    private static readonly string[] _allowed = ["2026-01-01..2026-12-31", ">= 2026-01-01", "<= 2026-12-31", "2026-01-01"];

    /// <summary>The days; null with the error where there are none.</summary>
    public static DayRange? Read(string text, out ValueError? error)
    {
        ValueLexer lexer = new(text);
        string? comparison = lexer.TakeOneOf(">=", "≥", "<=", "≤", "..");
        if (Day(text, lexer, out error) is not { } first)
        {
            return null;
        }

        bool open = comparison is null && lexer.TakeOneOf("..", "…") is not null;
        DateOnly? last = open && !lexer.AtEnd ? Day(text, lexer, out error) : null;
        if (error is not null)
        {
            return null;
        }

        if (!lexer.AtEnd)
        {
            error = lexer.Error(_allowed);
            return null;
        }

        return comparison switch
        {
            ">=" or "≥" => new DayRange(first, null),
            null => new DayRange(first, open ? last : first),
            _ => new DayRange(null, first),
        };
    }

    private static DateOnly? Day(string text, ValueLexer lexer, out ValueError? error)
    {
        _ = lexer.AtEnd;
        error = null;
        if (
            lexer.At + Length <= text.Length
            && DateOnly.TryParseExact(
                text.AsSpan(lexer.At, Length),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly day
            )
        )
        {
            lexer.Skip(Length);
            return day;
        }

        error = lexer.Error(_allowed);
        return null;
    }
}
