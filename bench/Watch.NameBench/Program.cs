using System.Globalization;
using F23.StringSimilarity;
using FuzzySharp;
using Watch.Rules.Names;

namespace Watch.NameBench;

/// <summary>
/// How well firms are recognised, on labelled files: against libraries, under cross-validation, and on the project's own set.
/// </summary>
internal static class Program
{
    private static readonly double?[] Bars = [null, 0.7, 0.8, 0.9];

    private static readonly int[] Longer = [1000, 5000];

    private const string Suppliers = "decp_fr";
    private const int Ways = 5;

    private static int Main(string[] args) =>
        args switch
        {
            [var folder] when Directory.Exists(folder) => Print(Compare(folder)),
            ["--fit", var folder] when Directory.Exists(folder) => Print(CrossValidate(folder, null)),
            ["--fit", var folder, var longer] when Directory.Exists(folder) && File.Exists(longer) => Print(CrossValidate(folder, longer)),
            ["--load", var firms, var names] => Print(LoadTrial.Of(NumberOf(firms), NumberOf(names))),
            ["--frozen", var folder, var version] when Directory.Exists(folder) => Print(Frozen.Pairs(folder, version)),
            ["--frozen", var folder] when Directory.Exists(folder) => Print(Frozen.Lines(folder)),
            _ => Print(
                [
                    "allowed: FOLDER, --fit FOLDER [FIRMS.csv], --frozen FOLDER [VERSION], --load FIRMS NAMES; "
                        + "a folder of X.firms.csv with X.mentions.csv, of *pairs.csv, of titles",
                ],
                Console.Error,
                2
            ),
        };

    private static int NumberOf(string text) => int.Parse(text, CultureInfo.InvariantCulture);

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

    private static IEnumerable<string> CrossValidate(string folder, string? longer)
    {
        CrossValidation validation = new(Sets(folder, longer), LabelledPair.Of(folder));
        return validation
            .Lines(Bars)
            .Prepend(Tally.Titles)
            .Concat(validation.LeaveOneOut())
            .Concat(validation.Ways(Ways))
            .Concat(validation.Weights());
    }

    // Each also among many more firms, none of whose names is asked about; the suppliers among more and more.
    private static IEnumerable<LabelledSet> Sets(string folder, string? longer)
    {
        IReadOnlyList<NamedFirm> others = longer is null ? [] : LabelledSet.FirmsOf(longer);
        foreach (LabelledSet set in LabelledSet.Of(folder))
        {
            yield return set;
            foreach (int count in (set.Name == Suppliers ? Longer : []).Append(others.Count).Where(c => c > 0 && c <= others.Count))
            {
                yield return set.Among(others, count);
            }
        }
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
