using System.Globalization;

namespace Watch.Rules.Matching.Values;

/// <summary>What a span of time is counted in.</summary>
public enum PeriodUnit
{
    /// <summary>Days of the calendar.</summary>
    Days,

    /// <summary>Months of the calendar: three months before 31 May are 28 or 29 February.</summary>
    Months,

    /// <summary>Years of the calendar.</summary>
    Years,
}

/// <summary>A span of time that ends on a day, as in <c>90 days</c>; both its ends are inside.</summary>
public sealed record Period(int Number, PeriodUnit Unit)
{
    /// <summary>
    /// The longest, in years: what is published late makes whatever is later by less to be judged again, so that the window is the cost.
    /// </summary>
    public const int MostYears = 5;

    private const int DaysOfMonth = 31;
    private const int DaysOfYear = 366;

    /// <summary>How many days it has at most.</summary>
    public int MostDays =>
        Unit switch
        {
            PeriodUnit.Years => Number * DaysOfYear,
            PeriodUnit.Months => Number * DaysOfMonth,
            _ => Number,
        };

    /// <summary>The first day of the one that ends on a day.</summary>
    public DateOnly FirstBefore(DateOnly day) =>
        Unit switch
        {
            PeriodUnit.Years => day.AddYears(-Number),
            PeriodUnit.Months => day.AddMonths(-Number),
            _ => day.AddDays(-Number),
        };

    public override string ToString()
    {
        string unit = Unit switch
        {
            PeriodUnit.Years => "year",
            PeriodUnit.Months => "month",
            _ => "day",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Number} {unit}{(Number == 1 ? "" : "s")}");
    }
}
