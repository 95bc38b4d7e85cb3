using Watch.Rules.Names.Comparing;
using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names.Scoring;

/// <summary>
/// The second version: another reading, measures for initials, holdings, words of every day and the length of the list, and weights fitted
/// anew to lists of several lengths. What words tell is learnt from firms, each of which counts once.
/// </summary>
internal sealed class MatcherTwo : INameMatcher
{
    private const double Bar = 0.6;
    private const double HighestBar = 0.9;
    private const int ShortList = 300;

    // An acronym is told apart from spellings by a similarity of its own.
    private const double AllOfIt = 0.8;

    // How much higher the bar is for a list ten times as long: set by folds over firms at 339 to 23,142 firms.
    private const double BarOfTenfold = 0.12;

    private static readonly double[] _weights = InOrder(
        new Dictionary<Feature, double>
        {
            [Feature.SeenExplained] = 3.75,
            [Feature.KnownExplained] = 4.15,
            [Feature.RarestShared] = 0.85,
            [Feature.SeenTradeLeft] = -1.3,
            [Feature.KnownTradeLeft] = -0.9,
            [Feature.KnownGenericLeft] = 1.35,
            [Feature.SeenPlaceLeft] = 0.2,
            [Feature.KnownPlaceLeft] = -1.05,
            [Feature.WordsDiffer] = 0.25,
            [Feature.BranchesDiffer] = -1.05,
            [Feature.CountryLeft] = -5.85,
            [Feature.NumbersDiffer] = -3,
            [Feature.Respelt] = -1.6,
            [Feature.Cut] = 0.55,
            [Feature.Kin] = -2.05,
            [Feature.FormDiffers] = -3.05,
            [Feature.FormalLeft] = -0.95,
            [Feature.Short] = -1.9,
            [Feature.SameForm] = 2.85,
            [Feature.OtherPart] = -0.6,
            [Feature.KnownPart] = -0.9,
            [Feature.SecondShared] = 1.35,
            [Feature.AcronymLeft] = 2.7,
            [Feature.RestsOnFirstName] = 0.2,
            [Feature.SeenGenericLeft] = -0.75,
            [Feature.SeenManyLeft] = 1.15,
            [Feature.KnownManyLeft] = 1.25,
            [Feature.Both] = -0.2,
            [Feature.KnownLeftBefore] = -0.95,
            [Feature.NumberLeft] = -2.25,
            [Feature.PlacesDiffer] = -2.3,
            [Feature.FrenchFormalLeft] = -1.5,
            [Feature.FrenchSameForm] = 1.75,
            [Feature.SamePlace] = 1.5,
            [Feature.OtherPlace] = -1.2,
            [Feature.SameSector] = 0.8,
            [Feature.InitialsOfPart] = -3,
            [Feature.EverydayLeft] = -0.5,
            [Feature.EverydayWhole] = -0.75,
            [Feature.KinWhole] = -0.7,
            [Feature.CrowdSeenLeft] = -1.55,
            [Feature.CrowdKnownLeft] = -0.55,
            [Feature.CrowdOne] = -4.2,
            [Feature.CrowdWhole] = -0.1,
            [Feature.CrowdAcronym] = -3.2,
            [Feature.AcronymWhole] = 2.5,
            [Feature.PlainRival] = -1.85,
        }
    );

    public string Version => "names-2";

    public ReadingVersion Reading => ReadingVersion.Second;

    public double Bias => -4.8;

    public ReadOnlySpan<double> Weights => _weights;

    // Kin is no firm, and neither is what initials alone say; what may be a sister, a branch or the walls is for a person.
    public NameOutcome AtMost(ReadOnlySpan<double> features) =>
        Has(features, Feature.SeenHoldingLeft) || Has(features, Feature.InitialsOfPart) ? NameOutcome.None
        : IsForPerson(features) ? NameOutcome.Review
        : NameOutcome.Match;

    // Among many firms one is like any name by chance; what the bar keeps out is for review.
    public double MatchFrom(int firms) =>
        Math.Min(HighestBar, Bar + (BarOfTenfold * Math.Log10(Math.Max(ShortList, firms) / (double)ShortList)));

    public double ReviewFrom => 0.2;

    private static bool IsForPerson(ReadOnlySpan<double> features) =>
        Has(features, Feature.KnownHoldingLeft)
        || Has(features, Feature.TradeBesideOne)
        || Has(features, Feature.BothBesideOne)
        || Has(features, Feature.FormalPlaceLeft)
        || Has(features, Feature.CivilForm)
        || features[(int)Feature.AcronymLeft] >= AllOfIt;

    private static bool Has(ReadOnlySpan<double> features, Feature feature) => features[(int)feature] > 0;

    private static double[] InOrder(Dictionary<Feature, double> weights) =>
        [.. Enum.GetValues<Feature>().Select(feature => weights.GetValueOrDefault(feature))];
}
