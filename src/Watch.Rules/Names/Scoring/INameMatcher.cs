namespace Watch.Rules.Names.Scoring;

/// <summary>
/// One version of the weights: what each <see cref="Comparing.Feature"/> counts, and the bars. A new version is a new class
/// beside the old one, which stays runnable for the alerts it raised; a feature that changes its meaning becomes another feature.
/// </summary>
internal interface INameMatcher
{
    /// <summary>Stored with every alert.</summary>
    string Version { get; }

    /// <summary>What a score without any feature is.</summary>
    double Bias { get; }

    /// <summary>What a feature counts, in the order of the features.</summary>
    ReadOnlySpan<double> Weights { get; }

    /// <summary>From this score on it is the firm.</summary>
    double MatchFrom { get; }

    /// <summary>From this score on a person should look.</summary>
    double ReviewFrom { get; }
}
