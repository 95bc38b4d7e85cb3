using Watch.Rules.Names.Comparing;

namespace Watch.Rules.Names.Scoring;

/// <summary>A weighed sum made a share.</summary>
internal static class Logistic
{
    public static double Score(INameMatcher matcher, ReadOnlySpan<double> features)
    {
        double sum = matcher.Bias;
        for (int i = 0; i < features.Length; i++)
        {
            sum += features[i] == 0 ? 0 : features[i] * matcher.WeightOf((Feature)i);
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
