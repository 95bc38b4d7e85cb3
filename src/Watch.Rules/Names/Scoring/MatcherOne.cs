using Watch.Rules.Names.Comparing;

namespace Watch.Rules.Names.Scoring;

/// <summary>
/// The first version. The weights are a logistic regression on labelled names of French suppliers and associations, patent applicants and
/// foreign organisations, rounded; <c>bench/Watch.NameBench --fit</c> fits them again and says what names never seen give. Those of place
/// are our own: the labelled names have none.
/// </summary>
internal sealed class MatcherOne : INameMatcher
{
    private static readonly double[] _weights = InOrder(new Dictionary<Feature, double>
    {
        [Feature.SeenExplained] = 3.1,
        [Feature.KnownExplained] = 2.8,
        [Feature.RarestShared] = 1.7,
        [Feature.SeenTradeLeft] = -0.6,
        [Feature.KnownTradeLeft] = -0.3,
        [Feature.SeenGenericLeft] = 0.4,
        [Feature.KnownGenericLeft] = 1.5,
        [Feature.SeenPlaceLeft] = -1,
        [Feature.KnownPlaceLeft] = -0.9,
        [Feature.WordsDiffer] = -0.8,
        [Feature.BranchesDiffer] = -2.3,
        [Feature.CountryLeft] = -1.8,
        [Feature.Acronym] = 0.4,
        [Feature.SameHead] = 0.6,
        [Feature.Respelt] = -2.7,
        [Feature.Cut] = 0.6,
        [Feature.FamilySeenMore] = -0.3,
        [Feature.FamilyKnownMore] = -0.7,
        [Feature.Kin] = -1,
        [Feature.FormDiffers] = -1,
        [Feature.FormalLeft] = -1.8,
        [Feature.Short] = -0.9,
        [Feature.SameForm] = 2.7,
        [Feature.OtherPart] = -1.1,
        [Feature.KnownPart] = -1.1,
        [Feature.Rival] = -1.5,
        [Feature.SamePlace] = 1.5,
        [Feature.OtherPlace] = -0.7,
    });

    public string Version => "names-1";

    public double Bias => -4.4;

    public ReadOnlySpan<double> Weights => _weights;

    public double MatchFrom => 0.5;

    public double ReviewFrom => 0.2;

    private static double[] InOrder(Dictionary<Feature, double> weights) =>
        [.. Enum.GetValues<Feature>().Select(feature => weights.GetValueOrDefault(feature))];
}
