using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.FullText;

/// <summary>The patent that an SDOBI is about.</summary>
internal static class SdobiPatent
{
    private const int LongestTitle = 1_000;
    private const int LongestAbstract = 6_000;
    private const int MostTexts = 10;
    private const int MostPriorities = 200;

    /// <summary>Reads it; what cannot be read of it is missing, and a warning.</summary>
    public static Patent Read(SdobiRecord record) =>
        new()
        {
            Office = record.Office,
            Number = record.Number,
            Kind = record.Kind,
            Application = Compact(record, record.Group("B200").Child("B210")?.Value, "B210"),
            FiledOn = record.DayOf("B200", "B220"),
            FirstPublishedOn = record.DayOf("B400", "B430"),
            GrantedOn = record.DayOf("B400", "B450"),
            Priorities = Priorities(record),
            Titles = Titles(record),
            Abstracts = Texts(record.Root.ChildrenOf("abstract").Select(a => (LanguageOf(a.AttributeOf("lang")), Abstract(record, a)))),
        };

    // Number, day and country of one priority stand beside those of the next: a number belongs to the country that comes after it.
    private static string[] Priorities(SdobiRecord record)
    {
        List<string> read = [];
        string? number = null;
        foreach (XElement element in record.Group("B300")?.Elements().Take(MostPriorities) ?? [])
        {
            if (element.Name.LocalName == "B310")
            {
                number = Compact(record, element.Value, "B310");
            }
            else if (element.Name.LocalName == "B330" && record.Notes.CodeOf(element.Child("ctry")?.Value, "B330") is { } country)
            {
                read.AddRange(number is null ? [] : [$"{country}{number}"]);
                number = null;
            }
        }

        return [.. read.Distinct(StringComparer.Ordinal)];
    }

    private static string? Compact(SdobiRecord record, string? text, string name) =>
        text is null
            ? null
            : record.Notes.CodeOf(
                string.Concat(
                    SdobiRecord.WithoutCheckDigit(text.Trim()).Where(c => !char.IsWhiteSpace(c) && c is not ('.' or ',' or '/' or '-'))
                ),
                name
            );

    // The language stands before the title that is in it.
    private static LocalText[] Titles(SdobiRecord record)
    {
        List<(string? Language, string? Text)> read = [];
        string? language = null;
        foreach (XElement element in record.Group("B500").Child("B540")?.Elements() ?? [])
        {
            switch (element.Name.LocalName)
            {
                case "B541":
                    language = LanguageOf(element.Value.Trim());
                    break;
                case "B542":
                    read.Add((language, record.Notes.TextOf(element, LongestTitle)));
                    language = null;
                    break;
                default:
                    break;
            }
        }

        return Texts(read);
    }

    private static string? Abstract(SdobiRecord record, XElement element) => record.Notes.TextOf(element, LongestAbstract);

    private static LocalText[] Texts(IEnumerable<(string? Language, string? Text)> read) =>
        [
            .. read.Where(t => t.Text is not null)
                .Take(MostTexts)
                .DistinctBy(t => t.Language, StringComparer.Ordinal)
                .Select(t => new LocalText(t.Text!, t.Language)),
        ];

    private static string? LanguageOf(string? text) =>
        text?.ToLowerInvariant() is [>= 'a' and <= 'z', >= 'a' and <= 'z'] language && language != "ol" ? language : null;
}
