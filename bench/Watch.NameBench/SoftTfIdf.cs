using F23.StringSimilarity;
using Watch.Rules.Names;

namespace Watch.NameBench;

/// <summary>
/// Soft tf-idf (Cohen, Ravikumar and Fienberg 2003): words alike by Jaro-Winkler from 0.9 on, weighed by how rare they are in the set.
/// </summary>
internal sealed class SoftTfIdf : Measure
{
    private const double AlikeFrom = 0.9;

    private readonly JaroWinkler _words = new();

    public override string Name => "soft tf-idf + Jaro-Winkler";

    public override Func<string, Guess> On(IReadOnlyList<NamedFirm> firms, WordRarity rarity)
    {
        List<(string Firm, string[] Words)> names = [.. firms.SelectMany(f => f.Names.Select(n => (f.Id, Plain.Of(n.Text).Split(' '))))];
        Dictionary<string, int> counts = names.SelectMany(n => n.Words.Distinct()).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        Dictionary<string, double[]> weights = names
            .Select(n => n.Words)
            .DistinctBy(w => string.Join(' ', w))
            .ToDictionary(w => string.Join(' ', w), Weights);
        return mention =>
        {
            string[] words = Plain.Of(mention).Split(' ');
            double[] own = Weights(words);
            (string firm, double score) = names
                .Select(n => (n.Firm, Likeness(words, own, n.Words, weights[string.Join(' ', n.Words)])))
                .MaxBy(n => n.Item2);
            return new Guess(firm, score);
        };

        double[] Weights(string[] words)
        {
            double[] raw = [.. words.Select(w => Math.Log((names.Count + 1.0) / (counts.GetValueOrDefault(w) + 0.5)))];
            double length = Math.Sqrt(raw.Sum(w => w * w));
            return [.. raw.Select(w => length > 0 ? w / length : 0)];
        }
    }

    private double Likeness(string[] a, double[] weightsOfA, string[] b, double[] weightsOfB)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            (int best, double alike) = (-1, 0);
            for (int j = 0; j < b.Length; j++)
            {
                double found = a[i] == b[j] ? 1 : _words.Similarity(a[i], b[j]);
                if (found > alike)
                {
                    (best, alike) = (j, found);
                }
            }

            sum += alike >= AlikeFrom ? alike * weightsOfA[i] * weightsOfB[best] : 0;
        }

        return sum;
    }
}
