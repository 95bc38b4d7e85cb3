using System.Text.RegularExpressions;

namespace Watch.Sources.Amf.Texts;

/// <summary>
/// The decision by which a public offer was announced, as later ones about it cite it: « ce projet d'offre publique a été annoncé le
/// 9 décembre (cf. D&amp;I …) ». What declares that the announced purchase was carried out is of the same operation.
/// </summary>
internal static partial class OfferReference
{
    private const int Longest = 400_000;

    private const string Offer = "offrepublique";

    /// <summary>The first of the decisions that a text cites about an offer, by its number; null where it cites none.</summary>
    /// <param name="text">As printed; what no decision is long enough for is not searched.</param>
    /// <param name="number">Its own number.</param>
    public static string? Of(string text, string number)
    {
        try
        {
            CompactText compact = CompactText.Of(DecisionHeader.Without(text[..Math.Min(text.Length, Longest)]));
            DecisionSentences sentences = new(compact);
            return Citation
                .Matches(compact.Text)
                .Where(c => compact.Text[sentences.StartOf(c.Index)..c.Index].Contains(Offer, StringComparison.Ordinal))
                .SelectMany(c => c.Groups["number"].Captures)
                .Select(c => c.Value.ToUpperInvariant())
                .Where(n => string.CompareOrdinal(n, number) < 0)
                .Min(StringComparer.Ordinal);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    // Nothing but numbers of decisions, their days and what joins them.
    [GeneratedRegex(
        @"\((?:cf|voir)\.?(?:notamment)?(?:(?:les?)?d&i(?:n°)?(?<number>2[0-9]{2}c[0-9]{4})[^()&]{0,60})+\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Citation { get; }
}
