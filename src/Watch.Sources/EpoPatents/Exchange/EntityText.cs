using System.Text;
using System.Text.RegularExpressions;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>
/// The text of a record with its named characters in place, since no definition of any document is believed. What has no such name stays
/// as it is written.
/// </summary>
internal static partial class EntityText
{
    /// <summary>The text for a reader of XML, which knows the five names of XML alone.</summary>
    /// <param name="text">A piece of a document.</param>
    /// <param name="unknown">Takes the names that nobody knows.</param>
    public static string Resolve(ReadOnlySpan<char> text, ICollection<string> unknown)
    {
        string piece = text.ToString();
        return piece.Contains('&', StringComparison.Ordinal) ? Reference.Replace(piece, m => Replace(m, unknown)) : piece;
    }

    private static string Replace(Match match, ICollection<string> unknown)
    {
        string name = match.Groups["name"].Value;
        if (name is "" or "amp" or "lt" or "gt" or "quot" or "apos")
        {
            return match.Value;
        }

        if (IsoEntities.Find(name) is { } character)
        {
            return Escape(character);
        }

        unknown.Add(name);
        return $"&amp;{match.ValueSpan[1..]}";
    }

    private static string Escape(string text) =>
        text.AsSpan().IndexOfAny("<>&\"'") < 0
            ? text
            : text.Aggregate(new StringBuilder(), (all, c) => all.Append("&#").Append((int)c).Append(';')).ToString();

    // Nothing is a name inside of a section of characters.
    [GeneratedRegex(
        @"<!\[CDATA\[.*?\]\]>|&(?<name>[A-Za-z][A-Za-z0-9.]{0,39});",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Reference { get; }
}
