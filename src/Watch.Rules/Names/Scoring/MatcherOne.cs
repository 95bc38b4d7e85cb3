using Watch.Rules.Names.Comparing;

namespace Watch.Rules.Names.Scoring;

/// <summary>
/// The first version. The weights are a logistic regression on labelled names of French suppliers and associations, patent applicants and
/// foreign organisations, rounded; <c>bench/Watch.NameBench --fit</c> fits them again and says what names never seen give. Those of place and
/// of numbers are our own: the labelled names have no place, and hold funds of other numbers for one.
/// </summary>
internal sealed class MatcherOne : INameMatcher
{
    private static readonly double[] _weights = InOrder(new Dictionary<Feature, double>
    {
        [Feature.SeenExplained] = 2.9,
        [Feature.KnownExplained] = 3.2,
        [Feature.RarestShared] = 1.25,
        [Feature.SeenTradeLeft] = -1.2,
        [Feature.KnownTradeLeft] = -0.85,
        [Feature.KnownGenericLeft] = 1.05,
        [Feature.SeenPlaceLeft] = -1,
        [Feature.KnownPlaceLeft] = -1.6,
        [Feature.WordsDiffer] = -0.45,
        [Feature.BranchesDiffer] = -1.1,
        [Feature.CountryLeft] = -3.7,
        [Feature.NumbersDiffer] = -2,
        [Feature.NumberLeft] = -1.35,
        [Feature.SameHead] = 0.45,
        [Feature.Respelt] = -1.6,
        [Feature.Cut] = 1,
        [Feature.Acronym] = -0.35,
        [Feature.AcronymSeenLeft] = -0.7,
        [Feature.FirstNameSeenLeft] = -1.35,
        [Feature.FamilySeenMore] = -0.35,
        [Feature.FamilyKnownMore] = -0.5,
        [Feature.Kin] = -1.45,
        [Feature.FormDiffers] = -2.9,
        [Feature.FrenchFormDiffers] = -2.05,
        [Feature.FormalLeft] = -1.9,
        [Feature.Short] = -0.9,
        [Feature.SameForm] = 3.15,
        [Feature.OtherPart] = -1.2,
        [Feature.KnownPart] = -1.9,
        [Feature.Rival] = -1.4,
        [Feature.SamePlace] = 1.5,
        [Feature.OtherPlace] = -1.2,
        [Feature.SameSector] = 0.8,
    });

    public string Version => "names-1";

    public double Bias => -3.8;

    public ReadOnlySpan<double> Weights => _weights;

    public double MatchFrom => 0.52;

    public double ReviewFrom => 0.2;

    private static double[] InOrder(Dictionary<Feature, double> weights) =>
        [.. Enum.GetValues<Feature>().Select(feature => weights.GetValueOrDefault(feature))];
}
