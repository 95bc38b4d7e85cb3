using System.Globalization;
using Watch.Contracts;
using Watch.Rules.Names;
using Watch.Rules.Names.Comparing;
using Watch.Rules.Names.Scoring;

namespace Watch.NameBench;

/// <summary>
/// Fits the weights on nine tenths of the firms and tries them on the tenth that was not seen, ten times. Firms are split, never rows: no
/// spelling of a firm that is tried was fitted to. The bar is the shipped one.
/// </summary>
internal sealed class CrossValidation
{
    private const int Folds = 10;
    private const int Rounds = 3;

    // What a set counts beside the others, so that the largest does not decide alone.
    private static readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal)
    {
        ["decp_fr"] = 3,
        ["ofac_orgs"] = 0.3,
        ["pairs"] = 30,
        ["neer_de"] = 5,
    };

    // What a set counts beside itself once more, among many more firms.
    private const double Longer = 0.25;

    // Given, not fitted: the labels hold funds of other numbers for one, and know of no place; the others have followers.
    private static readonly Dictionary<Feature, double> _given = new()
    {
        [Feature.NumbersDiffer] = -3,
        [Feature.Rival] = 0,
        [Feature.FamilySeenMore] = 0,
        [Feature.FamilyKnownMore] = 0,
    };

    private static readonly MatcherTwo _matcher = new();

    private readonly List<Mention> _mentions = [];
    private readonly List<Row> _rows = [];

    public CrossValidation(IEnumerable<LabelledSet> sets, IReadOnlyList<LabelledPair> pairs)
    {
        foreach (LabelledSet set in sets)
        {
            Add(set.Name, set.Firms, set.Rarity, set.Mentions);
        }

        foreach ((int index, LabelledPair pair) in pairs.Index())
        {
            string id = $"pair {index}";
            Add(
                "pairs",
                [new NamedFirm { Id = id, Names = [new FirmName(pair.Known)] }],
                WordRarity.Supposed,
                [new Labelled(pair.Seen, pair.IsSame ? id : null)]
            );
        }
    }

    /// <summary>The weights fitted to all rows, as the class of the matcher writes them.</summary>
    public IEnumerable<string> Weights()
    {
        double[] weights = Fit(_rows);
        yield return string.Create(CultureInfo.InvariantCulture, $"bias\t{weights[^1]:0.00}");
        foreach (Feature feature in Enum.GetValues<Feature>())
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{feature.ToKebabCase()}\t{_given.GetValueOrDefault(feature, weights[(int)feature]):0.00}"
            );
        }
    }

    /// <summary>What names of firms never seen give, for each set and a few bars, folded one way.</summary>
    public IEnumerable<string> Lines(IReadOnlyList<double?> bars)
    {
        IReadOnlyList<Answer> answers = Unseen(0);
        foreach (IGrouping<string, Answer> set in answers.GroupBy(a => a.Mention.Set, StringComparer.Ordinal))
        {
            foreach (double? bar in bars)
            {
                yield return new Tally([.. set.Select(a => a.At(bar))]).ToLine(set.Key, "never seen", bar);
            }
        }
    }

    /// <summary>How much that hangs on the folds: the mean of several ways to fold, the least and the most, at one bar.</summary>
    public IEnumerable<string> Ways(int ways)
    {
        yield return $"set\tprecision\trecall\tF1, mean of {ways} ways to fold";
        List<(string Set, Tally Tally)> tallies = [];
        for (int way = 0; way < ways; way++)
        {
            tallies.AddRange(
                Unseen(way)
                    .GroupBy(a => a.Mention.Set, StringComparer.Ordinal)
                    .Select(set => (set.Key, new Tally([.. set.Select(a => a.At(null))])))
            );
        }

        foreach (IGrouping<string, Tally> set in tallies.GroupBy(t => t.Set, t => t.Tally, StringComparer.Ordinal))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{set.Key}\t{Spread(set.Select(t => t.Precision))}"
                    + $"\t{Spread(set.Select(t => t.Recall))}\t{Spread(set.Select(t => t.F1))}"
            );
        }
    }

    /// <summary>What a set gives to weights that were fitted to the other sets alone.</summary>
    public IEnumerable<string> LeaveOneOut()
    {
        foreach (string set in _mentions.Select(m => m.Set).Distinct().Where(s => !s.Contains('+', StringComparison.Ordinal)).ToArray())
        {
            bool IsOf(Mention mention) => mention.Set == set || mention.Set.StartsWith($"{set}+", StringComparison.Ordinal);
            double[] weights = Fit([.. _rows.Where(r => !IsOf(r.Mention))]);
            foreach (Row row in _rows.Where(r => IsOf(r.Mention)))
            {
                row.Score = LogisticFit.Score(weights, row.Features, row.Given);
            }

            foreach (IGrouping<string, Answer> of in Answers(IsOf).GroupBy(a => a.Mention.Set, StringComparer.Ordinal))
            {
                yield return new Tally([.. of.Select(a => a.At(null))]).ToLine(of.Key, "set never seen", null);
            }
        }
    }

    private static double WeightOf(string set) =>
        set.Split('+') is [var of, _] ? _weights.GetValueOrDefault(of, 1) * Longer : _weights.GetValueOrDefault(set, 1);

    private static string Spread(IEnumerable<double> values)
    {
        double[] all = [.. values];
        return string.Create(CultureInfo.InvariantCulture, $"{all.Average():0.000} ({all.Min():0.000} {all.Max():0.000})");
    }

    /// <summary>What is told of each mention by weights that were fitted without the firms it is told from.</summary>
    public IReadOnlyList<Answer> Unseen(int way)
    {
        double[]? weights = null;
        for (int fold = 0; fold < Folds; fold++)
        {
            weights = Fit(
                [.. _rows.Where(r => FoldOf(r.Firm, way) != fold && (r.Mention.Label is not { } label || FoldOf(label, way) != fold))],
                weights
            );
            foreach (Row row in _rows.Where(r => FoldOf(r.Firm, way) == fold))
            {
                row.Score = LogisticFit.Score(weights, row.Features, row.Given);
            }
        }

        return Answers(static _ => true);
    }

    private IReadOnlyList<Answer> Answers(Func<Mention, bool> of)
    {
        ILookup<int, Row> rows = _rows.ToLookup(r => r.Mention.Number);
        return [.. _mentions.Where(of).Select(mention => AnswerOf(mention, [.. rows[mention.Number]]))];
    }

    private static Answer AnswerOf(Mention mention, List<Row> rows)
    {
        foreach (Row row in rows)
        {
            row.Candidate.Score = row.Score;
        }

        Candidate? best = Verdict.Best([.. rows.Select(r => r.Candidate)], _matcher);
        Row? first = rows.Find(r => r.Candidate == best);
        bool isTie =
            first is not null
            && rows.Exists(r =>
                r.Firm != first.Firm
                && r.Score >= Verdict.AsGood * first.Score
                && r.Candidate.Both >= first.Candidate.Both - Verdict.SameAgreement
            );
        bool isSure =
            first is not null && rows.Exists(r => r.Firm == first.Firm && r.Score >= _matcher.MatchFrom(first.Mention.Firms) && r.MayMatch);
        return new Answer(mention, first, isTie || !isSure);
    }

    // Of the parts of a field and the names of a firm the likeliest pair counts, as in use; which that is depends on the weights.
    private static double[] Fit(List<Row> rows, double[]? from = null)
    {
        List<IGrouping<(int, string), Row>> groups = [.. rows.Where(r => r.IsOpen).GroupBy(r => (r.Mention.Number, r.Firm))];
        double[] weights = LogisticFit.Fit([.. groups.Select(g => g.First().ToExample())], from);
        for (int round = 0; round < Rounds; round++)
        {
            double[] last = weights;
            weights = LogisticFit.Fit(
                [.. groups.Select(g => g.MaxBy(r => LogisticFit.Score(last, r.Features, r.Given))!.ToExample())],
                last
            );
        }

        return weights;
    }

    private void Add(string set, IReadOnlyList<NamedFirm> firms, WordRarity rarity, IReadOnlyList<Labelled> labelled)
    {
        NameIndex index = new(firms, rarity);
        foreach (Labelled row in labelled)
        {
            Mention mention = new(_mentions.Count, set, firms.Count, row.Mention, row.Firm);
            _mentions.Add(mention);
            _rows.AddRange(index.Candidates(new NameMention(row.Mention)).Select(c => RowOf(mention, c)));
        }
    }

    private static Row RowOf(Mention mention, Candidate candidate)
    {
        double[] features = [.. candidate.Features];
        double given = _given.Sum(g => g.Value * features[(int)g.Key]);
        foreach (Feature feature in _given.Keys)
        {
            features[(int)feature] = 0;
        }

        bool isOpen = _matcher.AtMost(candidate.Features) is NameOutcome.Match;
        return new Row(mention, candidate, features, given, isOpen, isOpen && Verdict.IsSure(candidate));
    }

    // The same folds on every machine and at every run.
    private static int FoldOf(string id, int way)
    {
        uint hash = 2166136261 + (uint)way;
        foreach (char c in id)
        {
            hash = (hash ^ c) * 16777619;
        }

        hash = (hash ^ (hash >> 15)) * 2246822519;
        return (int)((hash ^ (hash >> 13)) % Folds);
    }

    /// <summary>A labelled mention.</summary>
    internal sealed record Mention(int Number, string Set, int Firms, string Text, string? Label);

    /// <summary>What is told of a mention: the likeliest, and whether something keeps it from being a match.</summary>
    internal sealed record Answer(Mention Mention, Row? Best, bool IsHeld)
    {
        public Outcome At(double? bar)
        {
            bool told = Best is not null && Best.Score >= (bar ?? 0) && !IsHeld;
            bool right = told && Best!.Firm == Mention.Label;
            return new Outcome(Mention.Label is not null, right, told && !right, false);
        }
    }

    /// <summary>A mention beside a name of the list.</summary>
    internal sealed record Row(Mention Mention, Candidate Candidate, double[] Features, double Given, bool IsOpen, bool MayMatch)
    {
        public string Firm => Candidate.Known.Firm.Id;

        public double Score { get; set; }

        public Example ToExample() => new(Features, Given, Firm == Mention.Label, WeightOf(Mention.Set));
    }
}
