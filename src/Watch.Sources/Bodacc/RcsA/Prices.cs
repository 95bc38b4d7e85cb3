using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>The price of an act over all establishments that it prints.</summary>
internal static class Prices
{
    /// <summary>
    /// The sum, with what it is made of where that is more than one amount. Of two currencies it is the sum in euros; a price that is
    /// printed and not read, or not surely, is a warning.
    /// </summary>
    public static (Money? Price, IReadOnlyList<Money>? Parts) Read(Element record, Findings findings)
    {
        List<PriceText> read = [];
        foreach (Element establishment in record.ChildrenOf("etablissement"))
        {
            PriceText price = PriceText.Read(establishment.TextOf("origineFonds"));
            findings.WarnIf(price.Doubt is not null, price.Doubt ?? "", "the origin of a business");
            if (price.Whole is not null)
            {
                read.Add(price);
            }
        }

        return read switch
        {
            [] => (null, null),
            [var only] => (only.Whole, only.Parts.Count == 0 ? null : only.Parts),
            _ => OfSeveral(read, findings),
        };
    }

    /// <summary>Says that a price stands beside an act that is no sale, where it has no place.</summary>
    public static void WarnBeside(Element record, Findings findings)
    {
        foreach (Element establishment in record.ChildrenOf("etablissement"))
        {
            bool isPrinted = PriceText.Read(establishment.TextOf("origineFonds")) is { Whole: not null } or { Doubt: not null };
            findings.WarnIf(isPrinted, "price-without-sale", "the origin of a business");
        }
    }

    private static (Money? Price, IReadOnlyList<Money>? Parts) OfSeveral(List<PriceText> read, Findings findings)
    {
        Money[] parts = [.. read.Select(r => r.Whole!)];
        Money[] ofOne = [.. parts.Where(p => p.Currency == parts[0].Currency)];
        if (ofOne.Length < parts.Length)
        {
            findings.Warn("price-in-two-currencies", "several establishments");
            ofOne = [.. parts.Where(p => p.Currency == "EUR")];
        }

        findings.WarnIf(parts.Distinct().Count() < parts.Length, "price-printed-twice", "several establishments");
        return (ofOne.Length == 0 ? null : ofOne[0] with { Amount = ofOne.Sum(p => p.Amount) }, parts);
    }
}
