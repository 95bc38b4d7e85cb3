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

    private static string? Hint(string digits) =>
        digits.Length switch
        {
            SiretDigits when digits.All(char.IsAsciiDigit) => "fourteen digits are a SIRET: its first nine are the SIREN",
            SirenDigits when digits.All(char.IsAsciiDigit) => "one of the digits is wrong, or two are exchanged",
            _ => null,
        };
}
