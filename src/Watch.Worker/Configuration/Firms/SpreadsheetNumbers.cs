using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;

namespace Watch.Worker.Configuration.Firms;

/// <summary>Numbers as spreadsheets leave them.</summary>
internal static partial class SpreadsheetNumbers
{
    /// <summary>The SIREN of a field; null, and reported, where it is none, or where the digits are gone (<c>9,99101E+13</c>).</summary>
    public static Siren? Siren(FileReport report, CsvField number)
    {
        if (!Scientific().IsMatch(number.Text))
        {
            return report.Siren(number.Text, number.At);
        }

        report.Error(number.At, $"'{number.Text}'", ["a SIREN: nine digits, the last of which checks the others"], Remark(number.Text));
        return null;
    }

    // 9,99E+08 was a SIREN, 9,99101E+13 a SIRET: the exponent is one less than the number of digits.
    private static string Remark(string text) =>
        text.EndsWith("13", StringComparison.Ordinal)
            ? "a spreadsheet has made a number of a SIRET: give the column the format of text, and type its first nine digits, the SIREN"
            : "a spreadsheet has made a number of it: give the column the format of text, and type the SIREN again";

    [GeneratedRegex(@"^\d(?:[.,]\d+)?E\+?\d+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scientific();
}
