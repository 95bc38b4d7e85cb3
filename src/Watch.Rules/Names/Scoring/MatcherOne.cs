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
        [Feature.SeenExplained] = 3.3,
        [Feature.KnownExplained] = 3.35,
        [Feature.RarestShared] = 1.2,
        [Feature.SeenTradeLeft] = -0.95,
        [Feature.KnownTradeLeft] = -0.6,
        [Feature.KnownGenericLeft] = 1.2,
        [Feature.SeenPlaceLeft] = -0.8,
        [Feature.KnownPlaceLeft] = -1.5,
        [Feature.WordsDiffer] = -0.1,
        [Feature.BranchesDiffer] = -1,
        [Feature.CountryLeft] = -3.35,
        [Feature.NumbersDiffer] = -2,
        [Feature.SameHead] = 0.35,
        [Feature.Respelt] = -1.45,
        [Feature.Cut] = 1.25,
        [Feature.FamilySeenMore] = -0.35,
        [Feature.FamilyKnownMore] = -0.35,
        [Feature.Kin] = -1.5,
        [Feature.FormDiffers] = -2.75,
        [Feature.FormalLeft] = -1.85,
        [Feature.Short] = -1,
        [Feature.SameForm] = 3.25,
        [Feature.OtherPart] = -1.6,
        [Feature.KnownPart] = -1.7,
        [Feature.Rival] = -1.4,
        [Feature.SamePlace] = 1.5,
        [Feature.OtherPlace] = -0.7,
    });

    public string Version => "names-1";

    public double Bias => -4.4;

    public ReadOnlySpan<double> Weights => _weights;

    public double MatchFrom => 0.55;

    public double ReviewFrom => 0.2;

    private static double[] InOrder(Dictionary<Feature, double> weights) =>
        [.. Enum.GetValues<Feature>().Select(feature => weights.GetValueOrDefault(feature))];
}
