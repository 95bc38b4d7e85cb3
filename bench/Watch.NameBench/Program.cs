using F23.StringSimilarity;
using FuzzySharp;
using Watch.Rules.Names;

namespace Watch.NameBench;

/// <summary>
/// How well firms are recognised, on labelled files: against libraries, under cross-validation, and on the project's own set.
/// </summary>
internal static class Program
{
    private static readonly double[] Bars = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

    private const int Ways = 5;
    private const double MatchFrom = 0.6;

    private static int Main(string[] args) =>
        args switch
        {
            [var folder] when Directory.Exists(folder) => Print(Compare(folder)),
            ["--fit", var folder] when Directory.Exists(folder) => Print(CrossValidate(folder)),
            ["--frozen", var folder] when Directory.Exists(folder) => Print(Frozen.Lines(folder)),
            _ => Print(
                ["allowed: FOLDER, --fit FOLDER, --frozen FOLDER; a folder of X.firms.csv with X.mentions.csv, of *pairs.csv, of titles"],
                Console.Error,
                2
            ),
        };

    private static IEnumerable<string> Compare(string folder)
    {
        yield return Tally.Titles;
        Measure[] measures =
        [
            new OwnMeasure(),
            new LibraryMeasure("FuzzySharp token set ratio", static (a, b) => Fuzz.TokenSetRatio(a, b)),
            new LibraryMeasure("Jaro-Winkler", new JaroWinkler().Similarity),
            new SoftTfIdf(),
        ];
        foreach (LabelledSet set in LabelledSet.Of(folder))
        {
            foreach (Measure measure in measures)
            {
                (Tally tally, double? bar) = Trial.Of(set, measure);
                yield return tally.ToLine(set.Name, measure.Name, bar);
            }
        }

        if (LabelledPair.Of(folder) is { Count: > 0 } pairs)
        {
            foreach (Measure measure in measures)
            {
                (Tally tally, double? bar) = Trial.Of(pairs, measure);
                yield return tally.ToLine("pairs", measure.Name, bar);
            }
        }

        if (LabelledTitle.Of(folder) is { Count: > 0 } titles)
        {
            yield return TitleTrial.Own(titles).ToLine("titles", TextRecogniser.Version, null);
            yield return TitleTrial.AnyCase(titles).ToLine("titles", "any case", null);
            yield return TitleTrial.BrandCase(titles).ToLine("titles", "brand casing", null);
        }
    }

    private static IEnumerable<string> CrossValidate(string folder)
    {
        CrossValidation validation = new(LabelledSet.Of(folder), LabelledPair.Of(folder));
        return validation.Lines(Bars).Prepend(Tally.Titles).Concat(validation.Ways(Ways, MatchFrom)).Concat(validation.Weights());
    }

    private static int Print(IEnumerable<string> lines, TextWriter? output = null, int status = 0)
    {
        foreach (string line in lines)
        {
            (output ?? Console.Out).WriteLine(line);
        }

        return status;
    }
}
