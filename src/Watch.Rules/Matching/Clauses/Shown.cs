using System.Globalization;
using Watch.Contracts.Notices;
using Watch.Rules.Matching.Values;

namespace Watch.Rules.Matching.Clauses;

/// <summary>How values are written in evidence and explanations.</summary>
internal static class Shown
{
    private const string DayFormat = "yyyy-MM-dd";

    public static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Signed(decimal number) => number.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture);

    public static string Of(Money money) => $"{Number(money.Amount)} {money.Currency}";

    /// <summary>How far a number is from what was asked; empty where it is inside.</summary>
    public static string Short(NumberRange range, decimal number, string unit) =>
        range.Contains(number) ? "" : $", {Number(range.DistanceTo(number))}{unit} from {range}";
}

/// <summary>Amounts of one currency; those of another are not compared.</summary>
internal static class CurrencyAmounts
{
    public static Outcome Test(NumberRange range, string currency, Money? seen) =>
        seen is null || !string.Equals(seen.Currency, currency, StringComparison.Ordinal)
            ? Outcome.Unknown
            : Outcomes.Of(range.Contains(seen.Amount));

    public static string Seen(NumberRange range, string currency, Money? seen, string none) =>
        seen is null ? none
        : string.Equals(seen.Currency, currency, StringComparison.Ordinal)
            ? $"{Shown.Of(seen)}{Shown.Short(range, seen.Amount, $" {currency}")}"
        : Shown.Of(seen);
}
