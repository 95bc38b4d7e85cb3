using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Comparing;

/// <summary>What the words of a name tell that found no partner, the most telling of each kind.</summary>
internal record struct LeftWords
{
    public double Any;
    public double Word;
    public double Trade;
    public double Generic;
    public double Place;
    public double Country;
    public int Count;
    public bool HasNumber;
    public bool HasFirst;
    public bool HasHolding;

    public readonly double Branch => Math.Max(Math.Max(Trade, Generic), Math.Max(Place, Country));

    public static LeftWords Of(PreparedName name, ReadOnlySpan<bool> used)
    {
        LeftWords left = default;
        for (int i = 0; i < name.Count; i++)
        {
            if (!used[i] && name.Tokens[i].Kind is not WordKind.Site)
            {
                left.HasHolding |= HoldingWords.Contains(name.Tokens[i].Key);
                left.Add(name.Tokens[i].Kind, name.Weights[i]);
                left.HasFirst |= i == 0;
            }
        }

        return left;
    }

    private void Add(WordKind kind, double weight)
    {
        Any += weight;
        Count++;
        switch (kind)
        {
            case WordKind.Trade:
                Trade = Math.Max(Trade, weight);
                break;
            case WordKind.Generic:
                Generic = Math.Max(Generic, weight);
                break;
            case WordKind.Place:
                Place = Math.Max(Place, weight);
                break;
            case WordKind.Country:
                Country = Math.Max(Country, weight);
                break;
            case WordKind.Number:
                HasNumber = true;
                break;
            default:
                Word = Math.Max(Word, weight);
                break;
        }
    }
}
