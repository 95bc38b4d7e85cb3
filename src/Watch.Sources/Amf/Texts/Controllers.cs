using System.Text.RegularExpressions;

namespace Watch.Sources.Amf.Texts;

/// <summary>Who controls a declarant: "contrôlée par …", in the sentence or in a footnote (code de commerce, art. L233-3).</summary>
internal static partial class Controllers
{
    /// <summary>The first controller in a part of a text, as printed; null where none can be read for sure.</summary>
    public static string? Read(CompactText text, string source, int from, int to)
    {
        Match by = By.Match(text.Text[..to], from);
        if (!by.Success)
        {
            return null;
        }

        int start = by.Index + by.Length;
        start = FirmWords.BehindForm(text, start, to, out _) ?? start;
        int end =
            Stop.Matches(text.Text[..to], start).FirstOrDefault(m => IsEnd(text, m, start))?.Index ?? (to < text.Text.Length ? to : start);
        (string? name, _) = NameMarks.Split(text.Shown(start, end).TrimEnd('.', ',', ';', ' '), source);
        return name is not null && DeclarantItem.IsName(name) ? name : null;
    }

    /// <summary>As <see cref="Read"/> in the footnote of a mark.</summary>
    public static string? OfNote(string? mark, string source)
    {
        foreach (Match note in mark is null ? [] : Note.Matches(source).Where(n => n.Groups["mark"].Value == mark))
        {
            CompactText text = CompactText.Of(note.Groups["text"].Value);
            if (Read(text, source, 0, text.Text.Length) is { } controller)
            {
                return controller;
            }
        }

        return null;
    }

    // A comma may belong to the name ("Group, Inc"), a point to "M." or an initial.
    private static bool IsEnd(CompactText text, Match stop, int from) =>
        stop.Value[0] switch
        {
            ',' => !DeclarantList.Suffix.IsMatch(text.Text, stop.Index + 1),
            '.' => stop.Index + 1 >= text.Text.Length || (!text.Gap(stop.Index + 1).IsEmpty && !IsInitial(text.Text[from..stop.Index])),
            'e' => text.IsWordStart(stop.Index) && text.IsWordEnd(stop.Index + 2),
            'a' or 'l' or 'd' => text.IsWordStart(stop.Index),
            _ => true,
        };

    private static bool IsInitial(string before) => Initial.IsMatch(before);

    [GeneratedRegex(
        "controlee?s?(?:auplushautniveau|indirectement|conjointement|ultimement|(?:,?ausensdel'article[^,]{0,60}))*,?par",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex By { get; }

    [GeneratedRegex(@"[,.;(]|et|adeclare|ausens|auplushaut|lui-meme|elle-meme|detient", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stop { get; }

    [GeneratedRegex(@"(?:^|[^a-z])(?:mm?|mmes?|[a-z])$|^(?:m|mme|[a-z])$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Initial { get; }

    [GeneratedRegex(
        @"^[ \t\u00A0]*\(?(?<mark>[0-9]{1,2})\)?[ \t\u00A0]+"
            + @"(?<text>\p{L}[^\n]*(?:\n(?![ \t\u00A0]*\(?[0-9]{1,2}\)?[ \t\u00A0]+\p{L})[^\n]+)*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Note { get; }
}
