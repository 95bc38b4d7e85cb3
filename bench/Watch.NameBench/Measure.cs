using Watch.Rules.Names;

namespace Watch.NameBench;

/// <summary>What a measure makes of a mention: the best firm and how alike, and the firm of its group that it says it is kin to.</summary>
internal sealed record Guess(string? Firm, double Score);

/// <summary>A way to recognise.</summary>
internal abstract class Measure
{
    public abstract string Name { get; }

    /// <summary>The bar it is used with; null means the best on the very set, which flatters it.</summary>
    public virtual double? Bar => null;

    /// <summary>The best firm for a mention.</summary>
    public abstract Func<string, Guess> On(IReadOnlyList<NamedFirm> firms, WordRarity rarity);
}

/// <summary>The project's own.</summary>
internal sealed class OwnMeasure : Measure
{
    public override string Name => NameMatchers.Current;

    // A match counts, whatever its score: the bars are the matcher's.
    public override double? Bar => 0;

    public override Func<string, Guess> On(IReadOnlyList<NamedFirm> firms, WordRarity rarity)
    {
        NameIndex index = new(firms, rarity);
        return mention =>
            index.Recognise(mention) is { Outcome: NameOutcome.Match } match ? new Guess(match.Firm!.Id, match.Score) : new Guess(null, -1);
    }
}

/// <summary>A likeness of two texts, of a library.</summary>
internal sealed class LibraryMeasure(string name, Func<string, string, double> likeness) : Measure
{
    public override string Name => name;

    public override Func<string, Guess> On(IReadOnlyList<NamedFirm> firms, WordRarity rarity)
    {
        List<(string Firm, string Name)> names = [.. firms.SelectMany(f => f.Names.Select(n => (f.Id, Plain.Of(n.Text))))];
        return mention =>
        {
            string plain = Plain.Of(mention);
            (string firm, double score) = names.Select(n => (n.Firm, likeness(plain, n.Name))).MaxBy(n => n.Item2);
            return new Guess(firm, score);
        };
    }
}
