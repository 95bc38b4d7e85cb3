using Watch.Rules.Names.Comparing;

namespace Watch.Rules.Names.Scoring;

/// <summary>
/// One version of the weights: a list of features with what each counts, and the bars. A new version is a new class beside the old one,
/// which stays runnable for the alerts it raised.
/// </summary>
internal interface INameMatcher
{
    /// <summary>Stored with every alert.</summary>
    string Version { get; }

    /// <summary>What a score without any feature is.</summary>
    double Bias { get; }

    /// <summary>From this score on it is the firm.</summary>
    double MatchFrom { get; }

    /// <summary>From this score on a person should look.</summary>
    double ReviewFrom { get; }

    /// <summary>What a feature counts.</summary>
    double WeightOf(Feature feature);
}
