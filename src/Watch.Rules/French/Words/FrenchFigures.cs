using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Rules.French.Words;

/// <summary>Days, times, numbers and amounts as the French write them.</summary>
public static class FrenchFigures
{
    private static readonly CultureInfo _french = MakeFrench();

    /// <summary>A day, as in <c>1er mars 2026</c>.</summary>
    public static string Of(DateOnly day) => day.ToString(day.Day == 1 ? "d'er' MMMM yyyy" : "d MMMM yyyy", _french);

    /// <summary>A moment by the clocks of Paris, as in <c>1er mars 2026 à 7 h 05 (heure de Paris)</c>.</summary>
    public static string Of(DateTimeOffset at)
    {
        DateTimeOffset paris = TimeZoneInfo.ConvertTime(at, ParisTime.Zone);
        string hour = paris.ToString("H'\u00A0h\u00A0'mm", CultureInfo.InvariantCulture);
        return $"{Of(DateOnly.FromDateTime(paris.DateTime))} à {hour} (heure de Paris)";
    }

    /// <summary>A number of the register of firms, as in <c>SIREN 999 101 116</c>.</summary>
    public static string Of(Siren siren) => $"SIREN {siren.Value[..3]}\u202F{siren.Value[3..6]}\u202F{siren.Value[6..]}";

    /// <summary>A number between 0 and 1, as in <c>0,93</c>.</summary>
    public static string Of(double share) => share.ToString("0.00", _french);

    /// <summary>A part of a hundred, as in <c>25,5 %</c>; rounded to hundredths, never to the whole or to nothing.</summary>
    public static string Percent(decimal percent)
    {
        decimal rounded = Math.Round(percent, 2, MidpointRounding.AwayFromZero);
        decimal shown = rounded is 0 or 100 && rounded != percent ? percent : rounded;
        return $"{shown.ToString("0.########", _french)}\u00A0%";
    }

    /// <summary>A part of a hundred as a declaration prints it, as in <c>15,004 %</c>.</summary>
    public static string PercentAsPrinted(decimal percent) => $"{percent.ToString("0.########", _french)}\u00A0%";

    /// <summary>A number of things, thousands apart by a narrow no-break space.</summary>
    public static string Of(long count) => count.ToString("#,0", _french);

    /// <summary>An amount, thousands apart by a narrow no-break space, as in <c>160 948 000 €</c>.</summary>
    public static string Of(Money money) => $"{Amount(money.Amount)}\u00A0{CurrencyOf(money.Currency)}";

    /// <summary>By how much something changed, with its sign, as in <c>+50 %</c>.</summary>
    public static string Change(decimal percent) => $"{(percent > 0 ? "+" : percent < 0 ? "−" : "")}{Percent(Math.Abs(percent))}";

    private static string Amount(decimal amount) => amount.ToString(decimal.Truncate(amount) == amount ? "#,0" : "#,0.00", _french);

    private static string CurrencyOf(string code) =>
        code switch
        {
            "EUR" => "€",
            "FRF" => "francs",
            "XPF" => "francs CFP",
            _ => code,
        };

    // The product runs without the machine's cultures (invariant mode), so that it speaks the same French everywhere.
    private static CultureInfo MakeFrench()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = "\u202F";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        string[] months =
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
            "",
        ];
        culture.DateTimeFormat.MonthNames = months;
        culture.DateTimeFormat.MonthGenitiveNames = months;
        return culture;
    }
}
