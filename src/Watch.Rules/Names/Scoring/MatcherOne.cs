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
        [Feature.SeenExplained] = 3.5,
        [Feature.KnownExplained] = 3.1,
        [Feature.RarestShared] = 1.3,
        [Feature.SeenTradeLeft] = -0.95,
        [Feature.KnownTradeLeft] = -0.35,
        [Feature.KnownGenericLeft] = 1.45,
        [Feature.SeenPlaceLeft] = -0.75,
        [Feature.KnownPlaceLeft] = -1.35,
        [Feature.WordsDiffer] = -0.3,
        [Feature.BranchesDiffer] = -0.9,
        [Feature.CountryLeft] = -3.7,
        [Feature.NumbersDiffer] = -2,
        [Feature.SameHead] = 0.4,
        [Feature.Respelt] = -1.8,
        [Feature.Cut] = 1,
        [Feature.FamilySeenMore] = -0.35,
        [Feature.FamilyKnownMore] = -0.7,
        [Feature.Kin] = -1.45,
        [Feature.FormDiffers] = -2.3,
        [Feature.FormalLeft] = -1.65,
        [Feature.Short] = -1.05,
        [Feature.SameForm] = 3.05,
        [Feature.OtherPart] = -1.2,
        [Feature.KnownPart] = -1.55,
        [Feature.Rival] = -1.45,
        [Feature.SamePlace] = 1.5,
        [Feature.OtherPlace] = -0.7,
    });

    public string Version => "names-1";

    public double Bias => -4.45;

    public ReadOnlySpan<double> Weights => _weights;

    public double MatchFrom => 0.58;

    public double ReviewFrom => 0.2;

    private static double[] InOrder(Dictionary<Feature, double> weights) =>
        [.. Enum.GetValues<Feature>().Select(feature => weights.GetValueOrDefault(feature))];
}
