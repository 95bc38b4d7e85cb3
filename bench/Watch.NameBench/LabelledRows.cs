using System.Text;

namespace Watch.NameBench;

/// <summary>A file of labelled rows (UTF-8, commas, quotes as RFC 4180 says), read by the names of its columns.</summary>
internal static class LabelledRows
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path)
    {
        IReadOnlyList<string>[] rows = [.. Split(File.ReadAllText(path).ReplaceLineEndings("\n"))];
        return
        [
            .. rows.Skip(1)
                .Select(row =>
                    rows[0]
                        .Index()
                        .ToDictionary(title => title.Item, title => title.Index < row.Count ? row[title.Index] : "", StringComparer.Ordinal)
                ),
        ];
    }

    private static IEnumerable<IReadOnlyList<string>> Split(string text)
    {
        List<string> row = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[i++]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n')
            {
                row.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }

            if (!quoted && c == '\n')
            {
                yield return row;
                row = [];
            }
        }
    }
}
