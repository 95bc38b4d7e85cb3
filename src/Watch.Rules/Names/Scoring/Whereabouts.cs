using Watch.Contracts.Notices;
using Watch.Rules.Names.Comparing;
using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names.Scoring;

/// <summary>Compares where the bearer of a name is with where a firm is.</summary>
internal static class Whereabouts
{
    private const int DepartementDigits = 2;

    public static void Take(Place? seen, IReadOnlyList<Place> known, Span<double> features)
    {
        if (seen is null || known.Count == 0)
        {
            return;
        }

        bool same = known.Any(place => IsSame(seen, place));
        bool isComparable = seen.PostalCode is not null && known.All(place => place.PostalCode is not null);
        features[(int)Feature.SamePlace] = same ? 1 : 0;
        features[(int)Feature.OtherPlace] = !same && isComparable ? 1 : 0;
    }

    private static bool IsSame(Place a, Place b) =>
        (
            a.PostalCode is { Length: >= DepartementDigits } code
            && b.PostalCode is { Length: >= DepartementDigits } other
            && string.CompareOrdinal(code, 0, other, 0, DepartementDigits) == 0
        ) || (a.City is { } city && b.City is { } town && Key(city).Length > 0 && Key(city) == Key(town));

    private static string Key(string city) => NameReader.Read(city, ReadingVersion.First).Surface;
}
