using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>
/// The price or the value that the origin of a business prints: "acquis par achat au prix stipulé de 50000.00 euros", "par apport au
/// montant évalué à 8000 EUR".
/// </summary>
/// <param name="Whole">Null where none can be read.</param>
/// <param name="Parts">What it is made of, where that is printed.</param>
/// <param name="Doubt">The code of a warning; null where all is clear.</param>
internal sealed partial record PriceText(Money? Whole, IReadOnlyList<Money> Parts, string? Doubt)
{
    /// <summary>Reads one origin; null says nothing.</summary>
    public static PriceText Read(string? origin)
    {
        if (origin is null)
        {
            return new PriceText(null, [], null);
        }

        FoundAmount[] found = [.. Amounts.FindAll(origin).Select(a => a with { Money = Signed(a, origin) })];
        return found switch
        {
            [] when Symbolic.Match(origin) is { Success: true } one => new PriceText(One(one), [], null),
            [] => new PriceText(null, [], SpeaksOfPrice.IsMatch(Folding.Fold(origin)) ? "unread-price" : null),
            [var only] => new PriceText(only.Money, [], null),
            _ => OfSeveral([.. found.Select(f => f.Money)], Folding.Fold(origin[found[0].End..found[^1].Start]), origin),
        };
    }

    // A company may be paid for taking a business over. A dash between blanks is a sign only where nothing else can stand.
    private static Money Signed(FoundAmount amount, string text) =>
        Minus.IsMatch(text[..amount.Start]) ? amount.Money with { Amount = -amount.Money.Amount } : amount.Money;

    private static Money One(Match words) =>
        new(1m, words.Groups["currency"].Value.StartsWith('e') || words.Groups["currency"].Value.StartsWith('E') ? "EUR" : "FRF");

    private static PriceText OfSeveral(Money[] amounts, string between, string origin)
    {
        if (Array.Find(amounts, a => IsSumOf(a, [.. amounts.Where(other => !ReferenceEquals(other, a))])) is { } total)
        {
            return new PriceText(total, [.. amounts.Where(a => !ReferenceEquals(a, total))], null);
        }

        if (Sameness.IsMatch(between))
        {
            bool again = Array.Exists(amounts, a => a.Currency != amounts[0].Currency);
            return new PriceText(again ? Array.Find(amounts, a => a.Currency == "EUR") ?? amounts[0] : amounts[0], [], null);
        }

        return Elements.IsMatch(Folding.Fold(origin)) && Array.TrueForAll(amounts, a => a.Currency == amounts[0].Currency)
            ? new PriceText(amounts[0] with { Amount = amounts.Sum(a => a.Amount) }, amounts, null)
            : new PriceText(amounts[0], [], "several-prices");
    }

    private static bool IsSumOf(Money whole, Money[] parts) =>
        parts.Length > 1 && Array.TrueForAll(parts, p => p.Currency == whole.Currency) && parts.Sum(p => p.Amount) == whole.Amount;

    [GeneratedRegex(
        @"(?:(?:\b(?:de|à|a|d['’])|:)\s*[-−–]\s?|(?:^|\s)[-−–])$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Minus { get; }

    [GeneratedRegex(
        @"\b(?:un|l['’])\s*(?:seul\s+)?(?<currency>euro|franc)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Symbolic { get; }

    [GeneratedRegex(@"\b(?:prix|evalue|valeur|montant|moyennant|euros?|francs?|eur)\b|€", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SpeaksOfPrice { get; }

    /// <summary>What follows is the same again, or what the first is made of.</summary>
    [GeneratedRegex(
        @"\b(?:dont|soit|savoir|ventil\w*|decompos\w*|repart\w*|s'appliqu\w*|a hauteur|compren\w*|c'est-a-dire)\b|\($",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Sameness { get; }

    /// <summary>What a price that is printed in parts has parts for.</summary>
    [GeneratedRegex(
        @"\b(?:elements?|(?:in)?corporels?|materiels?|marchandises?|stocks?|clientele|droit au bail|agencements?|mobilier)\b",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Elements { get; }
}
