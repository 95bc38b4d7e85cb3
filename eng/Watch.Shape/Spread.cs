using System.Globalization;

namespace Watch.Shape;

/// <summary>Of some lengths, by nearest rank: the middle one, the one that 19 of 20 do not exceed, the longest.</summary>
internal sealed record Spread(int Median, int P95, int Longest)
{
    public static Spread Of(IEnumerable<int> lengths)
    {
        int[] sorted = [.. lengths.Order()];
        return sorted.Length == 0 ? new(0, 0, 0) : new(Rank(sorted, percent: 50), Rank(sorted, percent: 95), sorted[^1]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median}, {P95}, {Longest}");

    private static int Rank(int[] sorted, int percent) => sorted[(((sorted.Length * percent) + 99) / 100) - 1];
}
