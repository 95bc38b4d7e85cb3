using Watch.Rules.Names.Comparing;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Scoring;

/// <summary>What is made of the candidates of a name.</summary>
internal static class Verdict
{
    /// <summary>Two firms whose scores are as near as this cannot be told apart by the name…</summary>
    public const double AsGood = 0.9;

    /// <summary>…where as much of the names agrees.</summary>
    public const double SameAgreement = 0.001;

    // What a word has to tell for a firm to be kin by it.
    private const double KinFrom = 0.55;

    private const double NearlyAll = 0.6;

    private const double Whole = 0.95;

    // How alike two spellings of one word are at least.
    private const double Sure = 0.8;

    public static NameResult Of(NameMention mention, IReadOnlyList<Candidate> candidates, INameMatcher matcher, int firms)
    {
        double bar = matcher.MatchFrom(firms);
        if (Best(candidates, matcher) is not { } best)
        {
            return Nothing(mention.Text, "no firm of the list has a word of it", matcher.Version);
        }

        NameOutcome most = matcher.AtMost(best.Features);
        if (best.Score < matcher.ReviewFrom || best.Known.Standing is Standing.Group || most is NameOutcome.None)
        {
            return None(mention.Text, best, matcher);
        }

        bool isTie = candidates.Any(c =>
            c.Known.Firm.Id != best.Known.Firm.Id
            && c.Score >= AsGood * best.Score
            && c.Both >= best.Both - SameAgreement
            && c.Bearing >= best.Bearing
        );
        bool isSure =
            !isTie
            && candidates.Any(c =>
                c.Known.Firm.Id == best.Known.Firm.Id
                && c.Known.Standing is not Standing.Group
                && c.Score >= bar
                && matcher.AtMost(c.Features) is NameOutcome.Match
                && IsSure(c)
            );
        NameOutcome outcome = isSure ? NameOutcome.Match : NameOutcome.Review;
        ScoreWording explanation = new(best, matcher);
        return new NameResult
        {
            Seen = mention.Text,
            Outcome = outcome,
            Firm = best.Known.Firm,
            Name = best.Known.Name,
            Score = best.Score,
            Why =
                (isTie ? "several firms of the list bear this name; " : "")
                + explanation.Sentence()
                + (best.Score < bar && best.Score >= matcher.MatchFrom(1) ? $"; among {firms} firms that is not enough" : ""),
            Evidence = explanation.Parts(),
            Matcher = matcher.Version,
        };
    }

    // Of those that reach the bar of a review, the best that may be one stands before the best that may not: another of the firm's names
    // says holding as well, say.
    public static Candidate? Best(IReadOnlyList<Candidate> candidates, INameMatcher matcher)
    {
        Candidate? best = candidates.MaxBy(c => c.Score);
        return best is null || matcher.AtMost(best.Features) is NameOutcome.Match
            ? best
            : candidates
                .Where(c =>
                    c.Score >= matcher.ReviewFrom
                    && c.Known.Standing is not Standing.Group
                    && matcher.AtMost(c.Features) is NameOutcome.Match
                )
                .MaxBy(c => c.Score)
                ?? best;
    }

    /// <summary>
    /// Whether it may be a match: where the words in common tell little, the names have to agree as
    /// a whole, or several such words be all of one name; and a short word with another letter in it
    /// is mostly another word (BELLARD, BELLAND), unless both names end with the same legal form.
    /// </summary>
    public static bool IsSure(Candidate best)
    {
        Aligner aligner = new(best.Seen);
        aligner.Align(best.Known.Prepared);
        bool isRespelt = false;
        int common = 0;
        foreach (Link link in aligner.Links)
        {
            if (
                link.Kind is not LinkKind.Cut
                && (Tells(best.Seen.Tokens[link.Seen].Kind) || Tells(best.Known.Prepared.Tokens[link.Known].Kind))
            )
            {
                if (link.Similarity > Sure)
                {
                    return true;
                }

                isRespelt |= best.Features[(int)Feature.SameForm] == 0;
            }
            else if (link.Similarity > Sure)
            {
                common++;
            }
        }

        return !isRespelt && (best.Both >= NearlyAll || (common > 1 && IsWholeInOther(best)));
    }

    private static bool IsWholeInOther(Candidate best) =>
        Math.Max(best.Features[(int)Feature.SeenExplained], best.Features[(int)Feature.KnownExplained]) >= Whole;

    private static bool Tells(WordKind kind) => kind is WordKind.Word or WordKind.FirstName or WordKind.Ordinary;

    public static NameResult Nothing(string seen, string why, string version) =>
        new()
        {
            Seen = seen,
            Outcome = NameOutcome.None,
            Why = why,
            Matcher = version,
        };

    private static NameResult None(string seen, Candidate best, INameMatcher matcher)
    {
        bool isKin =
            best.Known.Standing is Standing.Group
                ? best.Score >= matcher.ReviewFrom
                : best.Features[(int)Feature.RarestShared] >= KinFrom && best.Features[(int)Feature.InitialsOfPart] == 0;
        ScoreWording explanation = new(best, matcher);
        return new NameResult
        {
            Seen = seen,
            Outcome = NameOutcome.None,
            Score = best.Score,
            GroupLink = isKin ? best.Known.Firm : null,
            Why = isKin ? $"kin of {best.Known.Firm.Names[0].Text}, and not the firm: {explanation.Sentence()}" : explanation.Sentence(),
            Evidence = explanation.Parts(),
            Matcher = matcher.Version,
        };
    }
}
