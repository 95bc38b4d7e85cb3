using System.Xml.Linq;
using Watch.Contracts.Notices;

namespace Watch.Sources.Patents;

/// <summary>Titles and abstracts by language.</summary>
internal static class RecordTexts
{
    private const int LongestTitle = 1_000;
    private const int LongestAbstract = 6_000;
    private const int Most = 10;

    /// <summary>The titles, the first of each language.</summary>
    public static IReadOnlyList<LocalText> Titles(IEnumerable<XElement> elements, RecordNotes notes) => Read(elements, LongestTitle, notes);

    /// <summary>The abstracts, the first of each language.</summary>
    public static IReadOnlyList<LocalText> Abstracts(IEnumerable<XElement> elements, RecordNotes notes) =>
        Read(elements, LongestAbstract, notes);

    private static LocalText[] Read(IEnumerable<XElement> elements, int longest, RecordNotes notes) =>
        [
            .. notes
                .UpTo(Most, elements, "titles or abstracts")
                .Select(e => (Language: LanguageOf(e), Text: notes.TextOf(e, longest)))
                .Where(t => t.Text is not null)
                .DistinctBy(t => t.Language, StringComparer.Ordinal)
                .Select(t => new LocalText(t.Text!, t.Language)),
        ];

    // "ol" stands for the original language, which is not told.
    private static string? LanguageOf(XElement element) =>
        element.AttributeOf("lang")?.ToLowerInvariant() is [>= 'a' and <= 'z', >= 'a' and <= 'z'] language && language != "ol"
            ? language
            : null;
}
