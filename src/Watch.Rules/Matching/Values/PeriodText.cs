using System.Collections.Frozen;

namespace Watch.Rules.Matching.Values;

/// <summary>
/// Reads spans of time as rule files write them: <c>90 days</c>, <c>3 months</c>, <c>1 year</c>, and the same in French.
/// </summary>
public static class PeriodText
{
    private const int DaysOfWeek = 7;
    private const int DaysOfYear = 366;

    private static readonly string[] _allowed = ["90 days", "3 months", "1 year", "5 years at most"];

    private static readonly FrozenDictionary<string, (PeriodUnit Unit, int Times)> _units = new Dictionary<string, (PeriodUnit, int)>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["day"] = (PeriodUnit.Days, 1),
        ["days"] = (PeriodUnit.Days, 1),
        ["jour"] = (PeriodUnit.Days, 1),
        ["jours"] = (PeriodUnit.Days, 1),
        ["d"] = (PeriodUnit.Days, 1),
        ["j"] = (PeriodUnit.Days, 1),
        ["week"] = (PeriodUnit.Days, DaysOfWeek),
        ["weeks"] = (PeriodUnit.Days, DaysOfWeek),
        ["semaine"] = (PeriodUnit.Days, DaysOfWeek),
        ["semaines"] = (PeriodUnit.Days, DaysOfWeek),
        ["month"] = (PeriodUnit.Months, 1),
        ["months"] = (PeriodUnit.Months, 1),
        ["mois"] = (PeriodUnit.Months, 1),
        ["year"] = (PeriodUnit.Years, 1),
        ["years"] = (PeriodUnit.Years, 1),
        ["an"] = (PeriodUnit.Years, 1),
        ["ans"] = (PeriodUnit.Years, 1),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The span; null with the error where it is none, is empty or is longer than <see cref="Period.MostYears"/>.</summary>
    public static Period? Read(string text, out ValueError? error)
    {
        ValueLexer lexer = new(text);
        decimal? number = lexer.TakeNumber();
        string unit = lexer.TakeWord();
        bool isWhole = number is > 0 and <= Period.MostYears * DaysOfYear && number == decimal.Truncate(number.Value);
        if (isWhole && lexer.AtEnd && _units.TryGetValue(unit, out (PeriodUnit Unit, int Times) known))
        {
            Period period = new((int)number!.Value * known.Times, known.Unit);
            if (period.MostDays <= Period.MostYears * DaysOfYear)
            {
                error = null;
                return period;
            }
        }

        error = lexer.Error(_allowed, 0);
        return null;
    }
}
