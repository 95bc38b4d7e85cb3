using Watch.Rules.Names.Comparing;
using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names.Scoring;

/// <summary>
/// The first version. The weights are a logistic regression on labelled names of French suppliers and associations, patent applicants and
/// foreign organisations, rounded; <c>bench/Watch.NameBench --fit</c> fits them again and says what names never seen give. Those of place,
/// sector and numbers are our own: the labelled names have no place or sector, and hold funds of other numbers for one.
/// </summary>
internal sealed class MatcherOne : INameMatcher
{
    private static readonly double[] _weights = InOrder(
        new Dictionary<Feature, double>
        {
            [Feature.SeenExplained] = 4,
            [Feature.KnownExplained] = 3.8,
            [Feature.RarestShared] = 1.2,
            [Feature.SeenTradeLeft] = -1.55,
            [Feature.KnownTradeLeft] = -1.35,
            [Feature.KnownGenericLeft] = 0.75,
            [Feature.SeenPlaceLeft] = -0.85,
            [Feature.KnownPlaceLeft] = -1.7,
            [Feature.WordsDiffer] = -0.65,
            [Feature.BranchesDiffer] = -0.55,
            [Feature.CountryLeft] = -4.45,
            [Feature.NumbersDiffer] = -3,
            [Feature.Respelt] = -1.8,
            [Feature.Cut] = 0.95,
            [Feature.FamilySeenMore] = -0.25,
            [Feature.FamilyKnownMore] = -0.9,
            [Feature.Kin] = -1.15,
            [Feature.FormDiffers] = -3.8,
            [Feature.FormalLeft] = -2.45,
            [Feature.Short] = -1.1,
            [Feature.SameForm] = 3.1,
            [Feature.OtherPart] = -1.25,
            [Feature.KnownPart] = -1.9,
            [Feature.Rival] = -1.7,
            [Feature.SecondShared] = 1.25,
            [Feature.AcronymLeft] = -1.45,
            [Feature.RestsOnFirstName] = -1.45,
            [Feature.SeenGenericLeft] = -2.05,
            [Feature.SeenManyLeft] = 0.6,
            [Feature.KnownManyLeft] = 0.45,
            [Feature.Both] = -1.85,
            [Feature.KnownLeftBefore] = -0.8,
            [Feature.NumberLeft] = -1.55,
            [Feature.PlacesDiffer] = -1.1,
            [Feature.FrenchFormalLeft] = -2.7,
            [Feature.FrenchSameForm] = 0.75,
            [Feature.SamePlace] = 1.5,
            [Feature.OtherPlace] = -1.2,
            [Feature.SameSector] = 0.8,
        }
    );

    public string Version => "names-1";

    public ReadingVersion Reading => ReadingVersion.First;

    public double Bias => -3.45;

    public ReadOnlySpan<double> Weights => _weights;

    public NameOutcome AtMost(ReadOnlySpan<double> features) => NameOutcome.Match;

    public double MatchFrom(int firms) => 0.6;

    public double ReviewFrom => 0.2;

    private static double[] InOrder(Dictionary<Feature, double> weights) =>
        [.. Enum.GetValues<Feature>().Select(feature => weights.GetValueOrDefault(feature))];
}
