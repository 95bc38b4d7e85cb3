using System.Text;

namespace Watch.Sources.Tests.Bodacc.Administration;

/// <summary>A row of the machine-made table beside the real officer changes.</summary>
internal sealed record OfficerRow(string File, string Number, string Kind, string Role, string Name, string Sentence)
{
    public static List<OfficerRow> ReadAll(string path) =>
        [
            .. Records(System.IO.File.ReadAllText(path, Encoding.UTF8))
                .Skip(1)
                .Select(f => new OfficerRow(f[0], f[1], f[4], f[5], f[6], f[7])),
        ];

    /// <summary>Semicolons, quotes doubled within quotes.</summary>
    private static IEnumerable<List<string>> Records(string text)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        foreach (char c in text)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ';' or '\n')
            {
                fields.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c == '\n')
                {
                    yield return fields;
                    fields = [];
                }
            }
            else
            {
                field.Append(c);
            }
        }
    }
}
