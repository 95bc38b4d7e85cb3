using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Firms;

/// <summary>What a firm has in every format: a SIREN and départements, in which spreadsheets lose the zeros at the beginning.</summary>
internal static class FirmReading
{
    private const int SirenDigits = 9;
    private const int SiretDigits = 14;
    private const int FewestDigits = 6;
    private const int LeiCharacters = 20;
    private const int IsinCharacters = 12;

    /// <summary>What an LEI is, to who writes one.</summary>
    public const string LeiAllowed = "an LEI: twenty letters and digits, the last two of which check the others";

    /// <summary>What an ISIN is, to who writes one.</summary>
    public const string IsinAllowed = "an ISIN: twelve letters and digits, the last of which checks the others";

    /// <summary>A SIREN, its lost zeros given back with a warning; null, and reported, when it is none.</summary>
    public static Siren? Siren(this FileReport report, string text, Position at)
    {
        if (Contracts.Identifiers.Siren.TryParse(text, out Siren siren))
        {
            return siren;
        }

        string digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (
            digits.Length is >= FewestDigits and < SirenDigits
            && Contracts.Identifiers.Siren.TryParse(digits.PadLeft(SirenDigits, '0'), out siren)
        )
        {
            report.Warning(at, $"'{text}'", [], $"read as {siren}: zeros at the beginning were lost");
            return siren;
        }

        report.Error(at, $"'{text}'", ["a SIREN: nine digits, the last of which checks the others"], Hint(digits));
        return null;
    }

    /// <summary>The code of a département, its lost zero given back with a warning; null, and reported, when it is none.</summary>
    public static string? Departement(this FileReport report, string text, Position at)
    {
        string code = text.Trim().ToUpperInvariant();
        if (code.Length == 1 && DepartementCodes.Contains($"0{code}"))
        {
            report.Warning(at, $"'{text}'", [], $"read as 0{code}: the zero at the beginning was lost");
            return $"0{code}";
        }

        if (DepartementCodes.Contains(code))
        {
            return code;
        }

        report.Error(at, $"'{text}'", [DepartementCodes.Allowed]);
        return null;
    }

    /// <summary>False, and reported, when the last day comes before the first.</summary>
    public static bool IsPeriod(this FileReport report, DateOnly? from, DateOnly? until, Position at, string what = "a watch")
    {
        if (until < from)
        {
            report.Error(at, $"{what} until {until:yyyy-MM-dd}", [$"a day from {from:yyyy-MM-dd} on"]);
            return false;
        }

        return true;
    }

    /// <summary>An LEI that stands in the file once; null, and reported, where it is none.</summary>
    public static Lei? Lei(this FileReport report, string text, Position at, FirmTable table)
    {
        if (!Contracts.Identifiers.Lei.TryParse(text, out Lei lei))
        {
            report.Error(at, $"'{text}'", [LeiAllowed], Checked(text, LeiCharacters));
            return null;
        }

        return table.IsNew(lei.Value, at) ? lei : null;
    }

    /// <summary>An ISIN that stands in the file once; null, and reported, where it is none.</summary>
    public static Isin? Isin(this FileReport report, string text, Position at, FirmTable table)
    {
        if (!Contracts.Identifiers.Isin.TryParse(text, out Isin isin))
        {
            report.Error(at, $"'{text}'", [IsinAllowed], Checked(text, IsinCharacters));
            return null;
        }

        return table.IsNew(isin.Value, at) ? isin : null;
    }

    private static string? Checked(string text, int characters) =>
        text.Count(c => !char.IsWhiteSpace(c)) == characters ? "one of the characters is wrong, or two are exchanged" : null;

    private static string? Hint(string digits) =>
        digits.Length switch
        {
            SiretDigits when digits.All(char.IsAsciiDigit) => "fourteen digits are a SIRET: its first nine are the SIREN",
            SirenDigits when digits.All(char.IsAsciiDigit) => "one of the digits is wrong, or two are exchanged",
            _ => null,
        };
}
