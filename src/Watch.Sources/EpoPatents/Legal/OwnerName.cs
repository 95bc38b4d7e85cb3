using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>The name of a holder as legal events print it, as a rule with the country behind it: <c>VALDORIX MECANIQUE, FR</c>.</summary>
internal static partial class OwnerName
{
    // Legal forms that are written like the code of a country.
    private static readonly HashSet<string> _forms = new(StringComparer.Ordinal) { "SA", "SE", "AG", "AS", "BV", "CO", "KG", "SC", "PC" };

    /// <summary>The party; its country where the last two letters can be nothing else.</summary>
    public static Party Read(string printed, PartyRole role)
    {
        string text = printed.TrimEnd(',', ' ');
        Match match = WithCountry.Match(text);
        bool isCountry = match.Success && !_forms.Contains(match.Groups["country"].Value);
        return new Party
        {
            Role = role,
            Name = isCountry ? match.Groups["name"].Value : text,
            Country = isCountry ? match.Groups["country"].Value : null,
        };
    }

    [GeneratedRegex(@"^(?<name>.*[^\s,])\s*,\s*(?<country>[A-Z]{2})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WithCountry { get; }
}
