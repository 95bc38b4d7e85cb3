using System.Text.RegularExpressions;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.FullText;

/// <summary>
/// The classifications of an SDOBI: IPC by ST.8 (<c>B510EP</c>), CPC in the same fields (<c>B520EP</c>), and the IPC of the seventh edition
/// and before (<c>B510</c>).
/// </summary>
internal static partial class SdobiClassifications
{
    private const int Most = 500;
    private const int LongestText = 60;

    /// <summary>Each symbol once in each scheme, in document order; what is no symbol is a warning.</summary>
    public static IReadOnlyList<Classification> Read(SdobiRecord record)
    {
        Dictionary<(ClassificationScheme, string), Classification> found = [];
        foreach ((XElement element, Classification? one) in Listed(record.Group("B500")).Take(Most))
        {
            if (one is null)
            {
                string text = element.Value.Trim();
                record.Notes.Warn("unreadable-classification", text[..Math.Min(text.Length, LongestText)]);
            }
            else
            {
                Classification known = found.GetValueOrDefault((one.Scheme, one.Symbol), one);
                found[(one.Scheme, one.Symbol)] = known with
                {
                    Inventive = known.Inventive || one.Inventive,
                    First = known.First || one.First,
                };
            }
        }

        return [.. found.Values];
    }

    private static IEnumerable<(XElement, Classification?)> Listed(XElement? technical) =>
        [
            .. St8(technical.Child("B510EP").ChildrenOf("classification-ipcr"), ClassificationScheme.Ipc),
            .. technical.Child("B510")?.Elements().Select(e => (e, Older(e))).Where(o => IsSymbol(o.e)) ?? [],
            .. St8(technical.Child("B520EP").Within("classification-cpc"), ClassificationScheme.Cpc),
        ];

    private static IEnumerable<(XElement, Classification?)> St8(IEnumerable<XElement> elements, ClassificationScheme scheme) =>
        elements.Select(e => (e, ClassificationText.OfSt8(scheme, (e.Child("text") ?? e).Value.Trim('\r', '\n', '\t'))));

    private static bool IsSymbol(XElement element) => element.Name.LocalName is "B511" or "B512" or "B513" or "B514" or "B515";

    // Edition, section, class and subclass stand apart: " 7C 07C  29/44   A". What is not the main or a further one is told besides.
    private static Classification? Older(XElement element)
    {
        Match match = Edition.Match(element.Value);
        string symbol = $"{match.Groups["section"].Value}{match.Groups["subclass"].Value}{match.Groups["group"].Value}";
        return
            match.Success
            && ClassificationText.OfShort(ClassificationScheme.Ipc, symbol.Replace(" ", "", StringComparison.Ordinal)) is { } one
            ? one with
            {
                First = element.Name.LocalName == "B511",
                Inventive = one.Inventive && element.Name.LocalName is "B511" or "B512",
            }
            : null;
    }

    [GeneratedRegex(
        @"^\s*[0-9]?\s*(?<section>[A-H])\s*(?<subclass>[0-9]{2}[A-Z])\s*(?<group>[0-9]{1,4}\s*[/:]\s*[0-9]{2,6})",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Edition { get; }
}
