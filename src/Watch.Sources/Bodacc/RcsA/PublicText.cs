using System.Text.RegularExpressions;
using System.Xml.Linq;
using Watch.Sources.Bodacc.Families;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>
/// The prose of an act that bears on the event: its <c>descriptif</c> and the origin of the business. The addresses of
/// sellers, who are often natural persons at home, are cut out; the block <c>opposition</c>, all names and addresses, is not read.
/// </summary>
internal static partial class PublicText
{
    public static string? Of(XElement record, XElement act)
    {
        string[] parts =
        [
            .. record.Elements("etablissement").SelectMany(e => e.TextsOf("origineFonds")).Distinct(StringComparer.Ordinal),
            .. act.TextsOf("descriptif").Select(WithoutHomes).Where(t => t.Length > 0),
        ];
        return parts.Length == 0 ? null : string.Join('\n', parts);
    }

    private static string WithoutHomes(string text) => Home.Replace(text, "").Trim();

    [GeneratedRegex(
        @"\b(?:domicile|adresses?|demeurant|domicili[ée]e?s?)\b\s*(?:de\s+l['’]ancien(?:ne)?\s+(?:propri[ée]taire|exploitante?)|des\s+anciens\s+propri[ée]taires|du\s+(?:vendeur|c[ée]dant|bailleur|loueur|pr[ée]c[ée]dent\s+(?:propri[ée]taire|exploitant))|de\s+la\s+venderesse|au\b|[àa]\b|:).*?(?=\bpar\s+acte\b|\bsuivant\s+acte\b|\.\s+\p{Lu}|;|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline, 500)]
    private static partial Regex Home { get; }
}
