using Watch.Contracts.Notices;
using Watch.Rules.Names;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Firms;

/// <summary>What tells a firm by its name: the names beside the one that alerts show, and where it is.</summary>
internal static class FirmNaming
{
    /// <summary>The keys of a name that is given with more than its text.</summary>
    public static readonly IReadOnlyList<string> Keys = ["name", "kind", "from", "until", "source"];

    private const string Telling = "a name that tells a firm from others";
    private const int PostalDigits = 5;
    private const int DepartementDigits = 2;

    /// <summary>One name or a list of them, each a text or a map; a trade name unless its kind is told.</summary>
    public static IReadOnlyList<FirmName> Names(this FileReport report, YamlNode? node) =>
        node switch
        {
            null => [],
            YamlNode.List list => [.. list.Items.Select(report.Name).OfType<FirmName>()],
            _ => report.Name(node) is { } one ? [one] : [],
        };

    /// <summary>A name; null, and reported, where it tells nothing.</summary>
    public static FirmName? Name(this FileReport report, string text, NameKind kind, Position at)
    {
        FirmName name = new(text, kind);
        if (name.IsTelling)
        {
            return name;
        }

        report.Error(at, $"'{text}'", [Telling]);
        return null;
    }

    /// <summary>
    /// A town with its postal code or département before it, or either alone: <c>63300 Thiers</c>, <c>Thiers</c>, <c>63</c>.
    /// </summary>
    public static Place PlaceOf(string text)
    {
        string word = text.Trim();
        int digits = word.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is not (PostalDigits or DepartementDigits))
        {
            return new Place(City: word);
        }

        string city = word[digits..].Trim(' ', '-', ',');
        return new Place(word[..digits], city.Length == 0 ? null : city);
    }

    private static FirmName? Name(this FileReport report, YamlNode node)
    {
        if (node is not YamlNode.Map)
        {
            return report.Scalar(node, "a name", $"a map with the keys {string.Join(", ", Keys)}") is { } scalar
                ? report.Name(scalar.Text.Trim(), NameKind.Trade, scalar.At)
                : null;
        }

        MapReader map = MapReader.Of(node, report, Keys)!;
        YamlNode? text = map.Required("name");
        NameKind? kind = map.Optional("kind") is { } word ? report.Word<NameKind>(word) : NameKind.Trade;
        (DateOnly? from, DateOnly? until) = (report.Day(map.Optional("from")), report.Day(map.Optional("until")));
        string? source = report.Text(map.Optional("source"));
        bool isPeriod = report.IsPeriod(from, until, map.Optional("until")?.At ?? map.At, "a name borne");
        return report.Text(text) is { } name && kind is { } known && isPeriod
            ? report.Name(name, known, text!.At) is { } read
                ? read with
                {
                    From = from,
                    Until = until,
                    Provenance = source,
                }
                : null
            : null;
    }
}
