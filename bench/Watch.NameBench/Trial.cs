using Watch.Rules.Names;
using Watch.Rules.Names.Reading;

namespace Watch.NameBench;

/// <summary>Tries a measure on a set.</summary>
internal static class Trial
{
    // What a shared word has to tell for two firms to look like sisters.
    private const double SisterFrom = 0.6;

    public static (Tally Tally, double? Bar) Of(LabelledSet set, Measure measure)
    {
        Func<string, Guess> on = measure.On(set.Firms, set.Rarity);
        List<(Labelled Row, Guess Guess)> guesses = [.. set.Mentions.Select(row => (row, on(row.Mention)))];
        double bar = measure.Bar ?? BestBar(guesses);
        Dictionary<string, string> names = set.Firms.ToDictionary(f => f.Id, f => f.Names[0].Text, StringComparer.Ordinal);
        return (new Tally([.. guesses.Select(g => Judge(g.Row, g.Guess, bar, names, set.Rarity))]), measure.Bar is null ? bar : null);
    }

    public static (Tally Tally, double? Bar) Of(IReadOnlyList<LabelledPair> pairs, Measure measure)
    {
        List<(Labelled Row, Guess Guess)> guesses = [];
        foreach (LabelledPair pair in pairs)
        {
            NamedFirm known = new() { Id = "known", Names = [new FirmName(pair.Known)] };
            guesses.Add((new Labelled(pair.Seen, pair.IsSame ? known.Id : null), measure.On([known], WordRarity.Supposed)(pair.Seen)));
        }

        double bar = measure.Bar ?? BestBar(guesses);
        return (new Tally([.. guesses.Select(g => Judge(g.Row, g.Guess, bar, [], WordRarity.Supposed))]), measure.Bar is null ? bar : null);
    }

    private static Outcome Judge(Labelled row, Guess guess, double bar, Dictionary<string, string> names, WordRarity rarity)
    {
        bool told = guess.Firm is not null && guess.Score >= bar;
        bool right = told && guess.Firm == row.Firm;
        bool sister = told && !right && names.TryGetValue(guess.Firm!, out string? name) && IsSister(row.Mention, name, rarity);
        return new Outcome(row.Firm is not null, right, told && !right, sister);
    }

    // The name of the other firm's family, and not the firm's whole name.
    private static bool IsSister(string mention, string name, WordRarity rarity)
    {
        (ReadName seen, ReadName known) = (NameReader.Read(mention), NameReader.Read(name));
        WordCounts counts = rarity.For(ReadingVersion.Second);
        return seen.Glued != known.Glued && seen.Core.Any(t => counts.WeightOf(t) >= SisterFrom && known.Core.Any(k => k.Key == t.Key));
    }

    private static double BestBar(List<(Labelled Row, Guess Guess)> guesses)
    {
        int wanted = guesses.Count(g => g.Row.Firm is not null);
        (double best, double bar, int right, int told) = (0, double.MaxValue, 0, 0);
        foreach ((Labelled row, Guess guess) in guesses.OrderByDescending(g => g.Guess.Score))
        {
            told++;
            right += guess.Firm == row.Firm ? 1 : 0;
            double f = 2.0 * right / (told + wanted);
            (best, bar) = f > best ? (f, guess.Score) : (best, bar);
        }

        return bar;
    }
}
