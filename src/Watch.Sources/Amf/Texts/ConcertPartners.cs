using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Texts;

/// <summary>With whom one acts who declares alone: "de concert avec la société X" (code de commerce, art. L233-10).</summary>
internal static partial class ConcertPartners
{
    /// <summary>They; empty where nobody is named, or not all can be read for sure, of which a warning tells.</summary>
    public static IReadOnlyList<Declarant> Read(CompactText text, string source, int from, int to, ReadingNotes notes)
    {
        string within = text.Text[..to];
        Match with = With.Match(within, from);
        if (!with.Success)
        {
            return [];
        }

        int start = with.Index + with.Length;
        int end = End.Match(within, start) is { Success: true } stop ? stop.Index : to;
        IReadOnlyList<Declarant> read = start < end ? DeclarantList.Read(text, source, start, end, concert: false) : [];
        if (read.Count == 0)
        {
            notes.Warn("unread-declarant", text.Shown(with.Index, to));
        }

        return read;
    }

    /// <summary>Those who are not among the others.</summary>
    public static IReadOnlyList<Declarant> Beside(IReadOnlyList<Declarant> declarants, IReadOnlyList<Declarant> partners) =>
        [.. declarants, .. partners.Where(p => !declarants.Any(d => string.Equals(d.Name, p.Name, StringComparison.OrdinalIgnoreCase)))];

    [GeneratedRegex("deconcertavec", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex With { get; }

    // What goes on behind the names: the way, the day, the thresholds, who controls them, for whom it is held.
    [GeneratedRegex(
        @",?(?:(?:passivement|individuellement|directement|indirectement)|en(?:hausse|baisse)|ala(?:hausse|baisse)|les?(?=[0-9]|seuil)|"
            + @"au(?:sens|titre)|(?:societes?)?(?:ultimement|indirectement|conjointement)?controlee?s?|qu'(?:il|elle)s?controle|"
            + @"pour(?:le)?compte|agissant|represente|filialea?|,?(?:a|ont)(?:declare|informe|precise|indique))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex End { get; }
}
