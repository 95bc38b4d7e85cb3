namespace Watch.Rules.Names.Scoring;

/// <summary>A weighed sum made a share.</summary>
internal static class Logistic
{
    public static double Score(double bias, ReadOnlySpan<double> weights, ReadOnlySpan<double> features)
    {
        double sum = bias;
        for (int i = 0; i < features.Length; i++)
        {
            sum += features[i] * weights[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
