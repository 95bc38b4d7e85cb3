namespace Watch.Sources.Articles.Dates;

/// <summary>The figures of a date, not checked against the calendar.</summary>
internal sealed record DateParts(int Year, int? Month, int? DayOfMonth)
{
    /// <summary>The time of day, where one is told.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>The zone as written, folded; null where none is told.</summary>
    public string? Zone { get; init; }

    public DatePrecision Precision =>
        (Month, DayOfMonth) switch
        {
            (null, _) => DatePrecision.Year,
            (_, null) => DatePrecision.Month,
            _ => DatePrecision.Day,
        };

    /// <summary>The day, the first of what is told; null for one that no calendar has.</summary>
    public DateOnly? Day()
    {
        (int month, int day) = (Month ?? 1, DayOfMonth ?? 1);
        return Year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Year, month)
            ? new DateOnly(Year, month, day)
            : null;
    }

    /// <summary>A year of two figures is of this century up to 49 (RFC 2822, 4.3).</summary>
    public static int FullYear(int year, int figures) => figures > 2 ? year : year + (year < 50 ? 2000 : 1900);
}
