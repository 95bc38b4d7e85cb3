using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc;

/// <summary>
/// The id of a notice of the BODACC: letter of the bulletin, eight digits of the parution, number without padding
/// (<c>A2026015375</c>). The API prints the same; a correction names its parent by the same parts.
/// </summary>
internal static class BodaccId
{
    private const int ParutionDigits = 8;
    private const int YearDigits = 4;
    private const int LongestNumber = 7;

    /// <summary>The source.</summary>
    public static SourceId Source { get; } = new("bodacc");

    /// <summary>Makes an id of its parts; false when they make none.</summary>
    public static bool TryMake(char letter, string? parution, string? number, [NotNullWhen(true)] out string? id)
    {
        id = null;
        if (letter is not ('A' or 'B' or 'C') || !IsParution(parution) || Unpadded(number) is not { } unpadded)
        {
            return false;
        }

        id = $"{letter}{parution}{unpadded}";
        return true;
    }

    /// <summary>
    /// The id that a <c>parutionAvisPrecedent</c> names, or null. In 2008 the number of the parution comes without its
    /// year (<c>00000069</c>): the year is then that of <c>dateParution</c>.
    /// </summary>
    public static string? OfParent(Element? parent)
    {
        string? publication = parent?.Child("nomPublication")?.Value.Trim();
        string? parution = WithYear(parent?.Child("numeroParution")?.Value.Trim(), parent?.Child("dateParution")?.Value);
        return
            publication is { Length: > 0 }
            && TryMake(char.ToUpperInvariant(publication[^1]), parution, parent?.Child("numeroAnnonce")?.Value, out string? id)
            ? id
            : null;
    }

    /// <summary>The official page of a notice.</summary>
    public static Uri Link(string id) => new($"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:{id}");

    private static string? WithYear(string? parution, string? date)
    {
        if (parution is null || parution.Length > ParutionDigits || !IsDigits(parution))
        {
            return null;
        }

        string padded = parution.PadLeft(ParutionDigits, '0');
        return !padded.StartsWith("0000", StringComparison.Ordinal) ? padded
            : FrenchDate.TryParse(date, out DateOnly day) ? day.Year.ToString("0000", CultureInfo.InvariantCulture) + padded[YearDigits..]
            : null;
    }

    private static bool IsParution([NotNullWhen(true)] string? parution) =>
        parution is { Length: ParutionDigits } && IsDigits(parution) && !parution.StartsWith("0000", StringComparison.Ordinal);

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static string? Unpadded(string? number)
    {
        string? digits = number?.Trim();
        if (digits is not { Length: > 0 } || !IsDigits(digits))
        {
            return null;
        }

        string unpadded = digits.TrimStart('0');
        return unpadded.Length is > 0 and <= LongestNumber ? unpadded : null;
    }
}
