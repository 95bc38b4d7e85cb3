using System.Globalization;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>"en fonction le 29 Août 2019", "modification le 25 Novembre 2019": since when, as four courts print it after a name.</summary>
internal static class OfficeDate
{
    /// <summary>In each of the words, and in few names.</summary>
    private const string Hint = " le ";

    private static readonly string[] _words = [" en fonction le ", " en fonction depuis le ", " modification le "];

    private static readonly string[] _months =
    [
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
    ];

    /// <summary>What stands before the words, and the date; no date when it cannot be one.</summary>
    public static (string Before, DateOnly? Since) Cut(string value)
    {
        foreach (string word in value.Contains(Hint, StringComparison.Ordinal) ? _words : [])
        {
            int at = value.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0)
            {
                return (Sentences.Trim(value[..at]), Parse(value[(at + word.Length)..]));
            }
        }

        return (value, null);
    }

    private static DateOnly? Parse(string words)
    {
        string[] parts = Wording.Fold(words).Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (
            parts.Length < 3
            || !TryNumber(parts[0].Replace("1er", "1", StringComparison.Ordinal), out int day)
            || !TryNumber(parts[2].TrimEnd('.'), out int year)
        )
        {
            return null;
        }

        int month = Array.IndexOf(_months, parts[1]) + 1;
        bool told = month > 0 || TryNumber(parts[1], out month);
        return told && year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
