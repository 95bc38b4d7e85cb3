using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Firms;

/// <summary>A row read by the names of its columns; an empty field is none.</summary>
internal sealed class CsvRecord
{
    private readonly IReadOnlyList<CsvField> _row;
    private readonly IReadOnlyDictionary<string, int> _columns;

    public CsvRecord(IReadOnlyList<CsvField> row, IReadOnlyDictionary<string, int> columns, FileReport report)
    {
        (_row, _columns, Report) = (row, columns, report);
    }

    /// <summary>Where what is wrong with it is said.</summary>
    public FileReport Report { get; }

    /// <summary>Where the row begins.</summary>
    public Position At => _row[0].At;

    /// <summary>The field, or null where nothing stands.</summary>
    public CsvField? Optional(string key) =>
        _columns.TryGetValue(key, out int index) && index < _row.Count && _row[index].Text.Length > 0 ? _row[index] : null;

    /// <summary>The field; null, and reported, where nothing stands.</summary>
    public CsvField? Required(string key)
    {
        if (Optional(key) is { } field)
        {
            return field;
        }

        int index = _columns[key];
        Report.Error(index < _row.Count ? _row[index].At : At, $"no {key} in this row", []);
        return null;
    }
}
