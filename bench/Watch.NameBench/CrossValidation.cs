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
    private static readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal) { ["decp_fr"] = 3, ["ofac_orgs"] = 0.3, ["pairs"] = 30, ["neer_de"] = 5 };

    // Given, not fitted: the labels hold funds of other numbers for one, and know of no place or sector.
    private static readonly Dictionary<Feature, double> _given = new() { [Feature.NumbersDiffer] = -2 };

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
            Add("pairs", [new NamedFirm { Id = id, Names = [new FirmName(pair.Known)] }], WordRarity.Supposed, [new Labelled(pair.Seen, pair.IsSame ? id : null)]);
        }
    }

    /// <summary>The weights fitted to all rows, as the class of the matcher writes them.</summary>
    public IEnumerable<string> Weights()
    {
        double[] weights = Fit(_rows);
        yield return string.Create(CultureInfo.InvariantCulture, $"bias\t{weights[^1]:0.00}");
        foreach (Feature feature in Enum.GetValues<Feature>())
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{feature.ToKebabCase()}\t{_given.GetValueOrDefault(feature, weights[(int)feature]):0.00}");
        }
    }

    /// <summary>What names of firms never seen give, for each set and a few bars.</summary>
    public IEnumerable<string> Lines(IReadOnlyList<double> bars)
    {
        Dictionary<(string Set, int Mention), Best> best = Unseen();
        foreach (IGrouping<string, Row> set in _rows.GroupBy(r => r.Set, StringComparer.Ordinal))
        {
            foreach (double bar in bars)
            {
                yield return new Tally([.. set.DistinctBy(r => r.Mention).Select(r => Judge(r, best, bar))]).ToLine(set.Key, "never seen", bar);
            }
        }
    }

    private static Outcome Judge(Row row, Dictionary<(string Set, int Mention), Best> best, double bar)
    {
        bool told = best.TryGetValue((row.Set, row.Mention), out Best? found) && found.Sure >= bar && !found.IsTie;
        bool right = told && found!.Firm == row.Label;
        return new Outcome(row.Label is not null, right, told && !right, false);
    }

    private Dictionary<(string Set, int Mention), Best> Unseen()
    {
        for (int fold = 0; fold < Folds; fold++)
        {
            double[] weights = Fit([.. _rows.Where(r => FoldOf(r.Firm) != fold && (r.Label is null || FoldOf(r.Label) != fold))]);
            foreach (Row row in _rows.Where(r => FoldOf(r.Firm) == fold))
            {
                row.Score = row.Features is null ? -1 : LogisticFit.Score(weights, row.Features, row.Given);
            }
        }

        return _rows.Where(r => r.Features is not null).GroupBy(r => (r.Set, r.Mention)).ToDictionary(g => g.Key, g =>
        {
            Row first = g.MaxBy(r => r.Score)!;
            return new Best(
                first.Firm,
                g.Where(r => r.Firm == first.Firm && !r.RestsOnLittle).Select(r => r.Score).DefaultIfEmpty(-1).Max(),
                g.Any(r => r.Firm != first.Firm && r.Score >= Verdict.AsGood * first.Score && r.Both >= first.Both - Verdict.SameAgreement));
        });
    }

    // Of the parts of a field and the names of a firm the likeliest pair counts, as in use; which that is depends on the weights.
    private static double[] Fit(List<Row> rows)
    {
        List<IGrouping<(string, int, string), Row>> groups = [.. rows.Where(r => r.Features is not null).GroupBy(r => (r.Set, r.Mention, r.Firm))];
        double[] weights = LogisticFit.Fit([.. groups.Select(g => ExampleOf(g.First()))]);
        for (int round = 0; round < Rounds; round++)
        {
            double[] last = weights;
            weights = LogisticFit.Fit([.. groups.Select(g => ExampleOf(g.MaxBy(r => LogisticFit.Score(last, r.Features!, r.Given))!))]);
        }

        return weights;
    }

    private static Example ExampleOf(Row row) => new(row.Features!, row.Given, row.Firm == row.Label, _weights.GetValueOrDefault(row.Set, 1));

    private void Add(string set, IReadOnlyList<NamedFirm> firms, WordRarity rarity, IReadOnlyList<Labelled> mentions)
    {
        NameIndex index = new(firms, rarity);
        foreach (Labelled mention in mentions)
        {
            int number = _rows.Count;
            IReadOnlyList<Candidate> candidates = index.Candidates(new NameMention(mention.Mention));
            _rows.AddRange(candidates.Select(c => RowOf(set, number, mention.Firm, c)));
            if (candidates.Count == 0)
            {
                _rows.Add(new Row(set, number, mention.Firm, "", null, 0, 0, false));
            }
        }
    }

    private static Row RowOf(string set, int mention, string? label, Candidate candidate)
    {
        double[] features = [.. candidate.Features];
        double given = _given.Sum(g => g.Value * features[(int)g.Key]);
        foreach (Feature feature in _given.Keys)
        {
            features[(int)feature] = 0;
        }

        return new Row(set, mention, label, candidate.Known.Firm.Id, features, given, candidate.Both, Verdict.RestsOnLittle(candidate));
    }

    // The same folds on every machine and at every run.
    private static int FoldOf(string id)
    {
        uint hash = 2166136261;
        foreach (char c in id)
        {
            hash = (hash ^ c) * 16777619;
        }

        hash = (hash ^ (hash >> 15)) * 2246822519;
        return (int)((hash ^ (hash >> 13)) % Folds);
    }

    // The likeliest firm, and the best score of a name of it that is sure.
    private sealed record Best(string Firm, double Sure, bool IsTie);

    private sealed record Row(string Set, int Mention, string? Label, string Firm, double[]? Features, double Given, double Both, bool RestsOnLittle)
    {
        public double Score { get; set; }
    }
}
