using System.Text;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Firms;

/// <summary>A field of a CSV file and where it begins.</summary>
internal readonly record struct CsvField(string Text, Position At)
{
    /// <summary>The field as it stands, blanks at its ends among it; null where it was not read from a file.</summary>
    public string? Written { get; init; }
}

/// <summary>
/// Splits separated text into rows of fields with their places, which the ready-made readers do not tell. Quotes
/// as RFC 4180 says: a field in quotes may hold separators, line ends and doubled quotes. Rows with nothing in them are left out.
/// </summary>
internal sealed class CsvRows(string text, FileReport report, char separator = ';')
{
    private int _at;
    private int _line = 1;
    private int _column = 1;

    /// <summary>Reads all of it.</summary>
    public IReadOnlyList<IReadOnlyList<CsvField>> Read()
    {
        List<IReadOnlyList<CsvField>> rows = [];
        while (_at < text.Length)
        {
            List<CsvField> row = Row();
            if (row.Exists(f => f.Text.Length > 0))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private List<CsvField> Row()
    {
        List<CsvField> row = [Field()];
        while (_at < text.Length && Next() == separator)
        {
            row.Add(Field());
        }

        return row;
    }

    /// <summary>Stops before the separator or the line feed that ends the field.</summary>
    private CsvField Field()
    {
        Position start = new(_line, _column);
        StringBuilder content = new();
        while (_at < text.Length && text[_at] is not '\n' && text[_at] != separator)
        {
            char c = Next();
            if (c == '"' && content.Length == 0)
            {
                Quoted(content, start);
            }
            else
            {
                content.Append(c);
            }
        }

        string written = content.ToString().TrimEnd('\r');
        return new CsvField(written.Trim(), start) { Written = written };
    }

    private void Quoted(StringBuilder content, Position start)
    {
        while (_at < text.Length)
        {
            char c = Next();
            if (c != '"')
            {
                content.Append(c);
            }
            else if (_at < text.Length && text[_at] == '"')
            {
                content.Append(Next());
            }
            else
            {
                return;
            }
        }

        report.Error(start, "a quote that is not closed", ["a second quote at the end of the field"]);
    }

    private char Next()
    {
        char c = text[_at++];
        (_line, _column) = c == '\n' ? (_line + 1, 1) : (_line, _column + 1);
        return c;
    }
}
