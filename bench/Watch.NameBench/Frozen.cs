using System.Globalization;
using Watch.Contracts;
using Watch.Rules.Names;

namespace Watch.NameBench;

/// <summary>Every decision on a labelled folder, a line each, so that a change shows as a difference.</summary>
internal static class Frozen
{
    /// <summary>Those of the current matcher on pairs and titles.</summary>
    public static IEnumerable<string> Lines(string folder) =>
        Pairs(folder, NameMatchers.Current).Prepend($"# {NameMatchers.Current}, {TextRecogniser.Version}").Concat(Titles(folder));

    /// <summary>Those of one version on pairs, which no later version may move.</summary>
    public static IEnumerable<string> Pairs(string folder, string version)
    {
        foreach (LabelledPair pair in LabelledPair.Of(folder))
        {
            NameIndex index = new([new NamedFirm { Id = "known", Names = [new FirmName(pair.Known)] }], WordRarity.Supposed, version);
            NameResult result = index.Recognise(pair.Seen);
            yield return Line("pair", pair.Seen, pair.Known, result.Outcome, result.Score, pair.IsSame ? "same" : "other");
        }
    }

    private static IEnumerable<string> Titles(string folder)
    {
        IReadOnlyList<LabelledTitle> titles = LabelledTitle.Of(folder);
        TextRecogniser recogniser = new([
            .. titles.Select(t => t.Name).Distinct().Select(n => new NamedFirm { Id = n, Names = [new FirmName(n)] }),
        ]);
        foreach (LabelledTitle title in titles)
        {
            TextMention? mention = recogniser.Find(title.Title).Where(m => m.Firm.Id == title.Name).MaxBy(m => m.Score);
            yield return Line(
                "title",
                title.Title,
                title.Name,
                mention?.Outcome ?? NameOutcome.None,
                mention?.Score ?? 0,
                title.Label.ToString(CultureInfo.InvariantCulture)
            );
        }
    }

    private static string Line(string kind, string seen, string known, NameOutcome outcome, double score, string label) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}\t{seen}\t{known}\t{outcome.ToKebabCase()}\t{score:0.00}\t{label}");
}
