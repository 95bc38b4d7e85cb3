using System.Globalization;
using System.Text;

namespace Watch.Shape;

/// <summary>
/// The figures of shape, as a table. Of files every line counts, blank ones and comments too; how methods, types and uses are counted is
/// said where they are. All but the last lines are of <c>src</c> alone.
/// </summary>
internal static class Figures
{
    private const int Newest = 100;

    public static IEnumerable<string> Of(string root)
    {
        IReadOnlyList<SourceFile> source = SourceFile.Below(root, "src");
        IReadOnlyList<string> subjects = Subjects.Of(root);
        yield return "| | Watch | aim |";
        yield return "|---|---:|---:|";
        yield return Row("lines a file: median, p95, longest", Spread.Of(source.Select(f => f.Lines.Count)), Limits.Files);
        yield return Row(
            "lines a method: median, p95, longest",
            Spread.Of(source.SelectMany(Method.In).Select(m => m.Length)),
            Limits.Methods
        );
        yield return Row("sealed / open classes and records", Told(TypeCounts.Of(source)), "all / 0");
        yield return Row($"lines over {Limits.LineBytes} bytes", source.Sum(f => f.Lines.Count(IsLong)), 0);
        foreach (IGrouping<string, SourceFile> project in source.GroupBy(ProjectOf, StringComparer.Ordinal))
        {
            yield return Row($"top folders in a circle, root counted: {project.Key}", Told(project), 0);
        }

        yield return Row("biggest folder, files", Biggest(source), Limits.FilesInAFolder);
        yield return Row("test lines to source lines", Share(Lines(SourceFile.Below(root, "tests")), Lines(source)), "");
        yield return Row("commit subject: median, p95, longest", LengthsOf(subjects), Limits.SubjectCharacters);
        yield return Row($"the same, of the {Newest} newest", LengthsOf(subjects.Take(Newest)), Limits.SubjectCharacters);
    }

    public static bool IsLong(string line) => Encoding.UTF8.GetByteCount(line) > Limits.LineBytes;

    public static string ProjectOf(SourceFile file) => string.Join('/', file.Path.Split('/').Take(2));

    private static string Row(string figure, object value, object aim) =>
        string.Create(CultureInfo.InvariantCulture, $"| {figure} | {value} | {aim} |");

    private static string Told(TypeCounts types) => string.Create(CultureInfo.InvariantCulture, $"{types.Sealed} / {types.Open}");

    private static string Told(IGrouping<string, SourceFile> project)
    {
        FolderCircles circles = FolderCircles.Of(project.Key, [.. project]);
        return string.Create(CultureInfo.InvariantCulture, $"{circles.Circled.Count} of {circles.Folders.Count}");
    }

    private static string Biggest(IEnumerable<SourceFile> source)
    {
        IGrouping<string, SourceFile> biggest = source.GroupBy(f => f.Folder, StringComparer.Ordinal).MaxBy(g => g.Count())!;
        return string.Create(CultureInfo.InvariantCulture, $"{biggest.Count()} ({biggest.Key})");
    }

    private static int Lines(IEnumerable<SourceFile> files) => files.Sum(f => f.Lines.Count);

    private static string Share(int tests, int source) => ((double)tests / source).ToString("0.00", CultureInfo.InvariantCulture);

    private static Spread LengthsOf(IEnumerable<string> subjects) => Spread.Of(subjects.Select(s => s.Length));
}
