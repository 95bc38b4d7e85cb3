using System.Buffers;
using System.Text.RegularExpressions;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>
/// The prose of an act that bears on the event: its <c>descriptif</c> and the origin of the business. The addresses of
/// sellers, who are often natural persons at home, are cut out; of the block <c>opposition</c> the elected domicile alone
/// is read: see <see cref="OppositionAddress"/>.
/// </summary>
internal static partial class PublicText
{
    /// <summary>Of the words that an address follows, each holds one of these.</summary>
    private static readonly SearchValues<string> _hints = SearchValues.Create(
        ["domicil", "adresse", "propri", "exploitant", "vendeur", "dant", "reur", "cessionnaire", "demeurant"],
        StringComparison.OrdinalIgnoreCase
    );

    public static string? Of(Element record, Element act)
    {
        List<string> origins = [];
        foreach (Element establishment in record.ChildrenOf("etablissement"))
        {
            origins.AddRange(establishment.TextsOf("origineFonds"));
        }

        List<string> parts = origins.Count > 1 ? [.. origins.Distinct(StringComparer.Ordinal)] : origins;
        parts.AddRange(act.TextsOf("descriptif").Select(WithoutHomes).Where(t => t.Length > 0));
        return parts.Count == 0 ? null : string.Join('\n', parts);
    }

    /// <summary>The prose without the homes in it.</summary>
    public static string WithoutHomes(string text) => text.AsSpan().ContainsAny(_hints) ? Home.Replace(text, "").Trim() : text.Trim();

    /// <summary>From the words that an address follows to where something else surely begins, else to the end.</summary>
    [GeneratedRegex(
        @"\b(?:(?:domiciles?|adresses?)\s+(?:de\s+l['’]|du\s+|de\s+la\s+|des\s+)?(?:ancien|nouve|pr[ée]c[ée]dent|vend|"
            + PersonalDetails.Role
            + @")\w*|(?:(?:ancien|nouveau|pr[ée]c[ée]dent)e?s?\s+(?:propri[ée]taire|exploitant)"
            + @"|vendeur|c[ée]dant|acqu[ée]reur|cessionnaire)\w*\s*:|(?:domicile|adresse)\s*:|demeurant\b|domicili[ée]e?s?\b).*?"
            + PersonalDetails.End,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Home { get; }
}
