using System.Text.RegularExpressions;

namespace Watch.Sources.Tests.Feeds;

/// <summary>Does to JSON what publishers do to it: one seeded change at a time.</summary>
internal static partial class JsonMutations
{
    /// <summary>The document with one change, and the name of the change.</summary>
    public static (string Document, string Change) Of(string document, Random random)
    {
        Match[] members = Members.Matches(document).ToArray();
        Match member = members[random.Next(members.Length)];
        int place = members[random.Next(members.Length)].Index;
        return random.Next(6) switch
        {
            0 => (document.Remove(member.Index, member.Length), $"drop {member.Value}"),
            1 => (document.Insert(member.Index, member.Value), $"double {member.Value}"),
            2 => (Moved(document, member, place), $"move {member.Value}"),
            3 => (document.Insert(member.Groups["name"].Index + member.Groups["name"].Length, "x"), $"rename {member.Value}"),
            4 => (Misprinted(document, member, random), $"misprint {member.Value}"),
            _ => (WithoutSign(document, random), "drop a sign"),
        };
    }

    /// <summary>Whether there is anything in it to change.</summary>
    public static bool CanChange(string document) => Members.IsMatch(document);

    private static string Moved(string document, Match member, int place)
    {
        string without = document.Remove(member.Index, member.Length);
        return without.Insert(place <= member.Index ? place : Math.Max(0, place - member.Length), member.Value);
    }

    private static string Misprinted(string document, Match member, Random random)
    {
        Group value = member.Groups["value"];
        if (value.Length < 2)
        {
            return document;
        }

        int at = random.Next(value.Length - 1);
        string text = value.Value;
        return document.Remove(value.Index, value.Length).Insert(value.Index, text[..at] + text[at + 1] + text[at] + text[(at + 2)..]);
    }

    private static string WithoutSign(string document, Random random)
    {
        int[] signs = [.. Enumerable.Range(0, document.Length).Where(i => document[i] is '{' or '}' or '"' or ':' or ',' or '[' or ']')];
        return document.Remove(signs[random.Next(signs.Length)], 1);
    }

    /// <summary>A member whose value is a string, with the comma behind it.</summary>
    [GeneratedRegex(@"""(?<name>[a-z_]+)""\s*:\s*""(?<value>[^""\\]*)""\s*,?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Members { get; }
}
