using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Text;

namespace Watch.MatchBench;

/// <summary>
/// A notice as Watch reads it, and as engines of strings read it: its words folded, with one blank around each and a bar between two texts.
/// </summary>
internal sealed class Sample
{
    private Sample(Notice notice, string text)
    {
        Notice = notice;
        Text = text;
        Utf8 = Encoding.UTF8.GetBytes(text);
    }

    public Notice Notice { get; }

    public string Text { get; }

    public byte[] Utf8 { get; }

    public static Sample Of(Notice notice)
    {
        StringBuilder text = new(" ");
        Span<char> room = stackalloc char[Tokens.Longest];
        foreach (string one in TextsOf(notice))
        {
            Tokens tokens = new(one, room);
            while (tokens.Next())
            {
                text.Append(tokens.Word).Append(' ');
            }

            text.Append("| ");
        }

        foreach (Siren siren in notice.Parties.Select(p => p.Siren).OfType<Siren>().Distinct())
        {
            text.Append(Numbered(siren)).Append(" | ");
        }

        return new Sample(notice, text.ToString());
    }

    /// <summary>The word that stands for a number.</summary>
    public static string Numbered(Siren siren) => $"siren{siren}";

    private static IEnumerable<string> TextsOf(Notice notice) =>
        [
            .. notice.Events.Select(e => e.Label).OfType<string>(),
            .. notice.Text is { } text ? [text] : Array.Empty<string>(),
            .. notice.Parties.Select(p => p.Name),
            .. notice.Parties.SelectMany(p => p.OtherNames),
            .. notice.Parties.SelectMany(p => p.Officers).SelectMany(o => new[] { o.Role, o.Name, o.UsageName }).OfType<string>(),
            .. notice.Parties.Select(p => p.Activity).OfType<string>(),
        ];
}
