using System.Globalization;
using System.Text.RegularExpressions;

namespace Watch.Sources.Tests.Feeds;

/// <summary>Does to markup what publishers do to it: one seeded change at a time.</summary>
internal static partial class MarkupMutations
{
    /// <summary>The document with one change, and the name of the change.</summary>
    public static (string Document, string Change) Of(string document, Random random)
    {
        Match[] tags = Tags.Matches(document).ToArray();
        Match[] elements = Elements.Matches(document).ToArray();
        Match tag = tags[random.Next(tags.Length)];
        Match element = elements[random.Next(elements.Length)];
        int place = tags[random.Next(tags.Length)].Index;
        return random.Next(9) switch
        {
            0 => (Without(document, tag), $"drop the tag {tag.Value}"),
            1 => (Without(document, element), $"drop the element {element.Value}"),
            2 => (document.Insert(element.Index, element.Value), $"double the element {element.Value}"),
            3 => (Moved(document, element, place), $"move the element {element.Value}"),
            4 => (Renamed(document, tag), $"rename the tag {tag.Value}"),
            5 => (Renamed(document, element), $"rename the element {element.Value}"),
            6 => (Misprinted(document, element, random), $"misprint the value of {element.Value}"),
            7 => (WithoutSign(document, random), "drop a sign of markup"),
            _ => (document.Insert(place, random.Next(2) == 0 ? "<!-- " : "<![CDATA["), "open what is never closed"),
        };
    }

    /// <summary>Whether there is anything in it to change.</summary>
    public static bool CanChange(string document) => Elements.IsMatch(document);

    private static string Without(string document, Match match) => document.Remove(match.Index, match.Length);

    private static string Moved(string document, Match element, int place)
    {
        string without = Without(document, element);
        return without.Insert(Math.Min(place, without.Length), element.Value);
    }

    private static string Renamed(string document, Match match) =>
        Without(document, match)
            .Insert(match.Index, Names.Replace(match.Value, m => string.Create(CultureInfo.InvariantCulture, $"{m.Value}x")));

    private static string Misprinted(string document, Match element, Random random)
    {
        string value = element.Groups["value"].Value;
        if (value.Length < 2)
        {
            return document;
        }

        int at = random.Next(value.Length - 1);
        string other = value[..at] + value[at + 1] + value[at] + value[(at + 2)..];
        return document.Remove(element.Groups["value"].Index, value.Length).Insert(element.Groups["value"].Index, other);
    }

    private static string WithoutSign(string document, Random random)
    {
        int[] signs = [.. Enumerable.Range(0, document.Length).Where(i => document[i] is '<' or '>' or '"' or '/' or ']')];
        return document.Remove(signs[random.Next(signs.Length)], 1);
    }

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags { get; }

    [GeneratedRegex("<(?<name>[A-Za-z:]+)(?:[ ][^<>]*)?>(?<value>[^<>]*)</\\k<name>>", RegexOptions.CultureInvariant)]
    private static partial Regex Elements { get; }

    [GeneratedRegex("(?<=</?)[A-Za-z:]+", RegexOptions.CultureInvariant)]
    private static partial Regex Names { get; }
}
