using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc;

/// <summary>
/// Reads a capital block: an amount with its currency, or the prose of <c>capitalVariable</c>, which courts also use for
/// fixed amounts (<c>100 EUR</c>): it is variable where the words say so, or name a minimum.
/// </summary>
internal static partial class CapitalText
{
    /// <summary>The capital; null where nothing is printed.</summary>
    public static Capital? Read(string? amount, string? currency, string? prose)
    {
        if (prose is { Length: > 0 })
        {
            return OfProse(prose);
        }

        return amount is null
            ? null
            : new Capital { Amount = Amounts.ReadCoded(amount, currency), AsPrinted = currency is null ? amount : $"{amount} {currency}" };
    }

    private static Capital OfProse(string prose)
    {
        Match minimum = Floor.Match(prose);
        return new Capital
        {
            Amount = Amounts.Find(minimum.Success ? prose[..minimum.Index] : prose),
            Variable = minimum.Success || prose.Contains("variable", StringComparison.OrdinalIgnoreCase),
            Minimum = minimum.Success ? Amounts.Find(prose[minimum.Index..]) : null,
            AsPrinted = prose,
        };
    }

    [GeneratedRegex("minimum|minimal|plancher", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Floor { get; }
}
