using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Firms;

namespace Watch.NameBench;

/// <summary>A file of labelled rows, read by the names of its columns.</summary>
internal static class LabelledRows
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path)
    {
        List<ConfigurationIssue> issues = [];
        string text = FirmCsv.Decode(File.ReadAllBytes(path));
        IReadOnlyList<IReadOnlyList<CsvField>> rows = new CsvRows(text, new FileReport(Path.GetFileName(path), null, issues), ',').Read();
        if (issues.Count > 0)
        {
            throw new FormatException(string.Join('\n', issues));
        }

        IReadOnlyList<CsvField> titles = rows[0];
        return [.. rows.Skip(1).Select(row => titles.Index().ToDictionary(t => t.Item.Text, t => t.Index < row.Count ? row[t.Index].Text : "", StringComparer.Ordinal))];
    }
}
