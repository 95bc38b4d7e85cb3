namespace Watch.Rules.Names.Running;

/// <summary>What was found about a name in a text: each feature once, with the words that say so.</summary>
internal sealed class TextFindings
{
    private readonly List<(TextFeature Feature, string Seen)> _all = [];

    public IReadOnlyList<(TextFeature Feature, string Seen)> All => _all;

    public bool Has(TextFeature feature) => _all.Exists(f => f.Feature == feature);

    public void Note(TextFeature feature, string? seen) => Note(feature, seen is not null, seen ?? "");

    public void Note(TextFeature feature, bool holds, string seen)
    {
        if (holds && !Has(feature))
        {
            _all.Add((feature, seen));
        }
    }
}
