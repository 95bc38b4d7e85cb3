using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names.Scoring;

/// <summary>
/// One version of the weights: what each <see cref="Comparing.Feature"/> counts, and the bars. A new version is a new class
/// beside the old one, which stays runnable for the alerts it raised; a feature that changes its meaning becomes another feature.
/// </summary>
internal interface INameMatcher
{
    /// <summary>Stored with every alert.</summary>
    string Version { get; }

    /// <summary>How it takes names apart.</summary>
    ReadingVersion Reading { get; }

    /// <summary>What a score without any feature is.</summary>
    double Bias { get; }

    /// <summary>What a feature counts, in the order of the features.</summary>
    ReadOnlySpan<double> Weights { get; }

    /// <summary>The most that may be made of a candidate with such measures, whatever its score.</summary>
    NameOutcome AtMost(ReadOnlySpan<double> features);

    /// <summary>From this score on it is the firm, in a list of so many.</summary>
    double MatchFrom(int firms);

    /// <summary>From this score on a person should look.</summary>
    double ReviewFrom { get; }
}
