using System.Globalization;
using Watch.Sources.Gleif.Records;

namespace Watch.Sources.Gleif.Files;

/// <summary>What the columns of a table say, whatever their order: <c>Relationship.Period.2.endDate</c> is of the second period.</summary>
internal sealed class CsvColumns
{
    private readonly (ColumnPlace? Place, int Number)[] _columns;
    private (GleifField Group, string Key, int Number)? _open;
    private readonly string[] _keys;

    private CsvColumns((ColumnPlace?, int)[] columns, string[] keys) => (_columns, _keys) = (columns, keys);

    public static CsvColumns None { get; } = new([], []);

    /// <summary>How many there are.</summary>
    public int Count => _columns.Length;

    public static CsvColumns Of(IReadOnlyList<string> names, GleifFormat format)
    {
        (ColumnPlace?, int)[] columns = new (ColumnPlace?, int)[names.Count];
        string[] keys = new string[names.Count];
        for (int i = 0; i < names.Count; i++)
        {
            (string name, int number) = Numbered(names[i]);
            columns[i] = (format.Columns.GetValueOrDefault(name), number);
            keys[i] = name.EndsWith(".type", StringComparison.Ordinal) ? name[..^".type".Length] : name;
        }

        return new CsvColumns(columns, keys);
    }

    /// <summary>A row begins.</summary>
    public void Begin() => _open = null;

    /// <summary>Hands a field on, where it says something.</summary>
    public void Take(int column, ReadOnlySpan<char> text, RecordDraft draft)
    {
        text = text.Trim();
        if (column >= _columns.Length || text.IsEmpty || _columns[column] is not ({ } place, int number))
        {
            return;
        }

        if (place.Group is { } group)
        {
            Open(group, column, number, draft);
        }

        draft.Take(place.Field, text.ToString());
    }

    // The other names and the names in other letters are one group with numbers of their own.
    private void Open(GleifField group, int column, int number, RecordDraft draft)
    {
        string key = group == GleifField.OtherName ? _keys[column] : "";
        if (_open != (group, key, number))
        {
            draft.Take(group, "");
            _open = (group, key, number);
        }
    }

    private static (string Name, int Number) Numbered(string column)
    {
        string[] parts = column.Split('.');
        int number = 0;
        List<string> names = [];
        foreach (string part in parts)
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int read))
            {
                number = read;
            }
            else
            {
                names.Add(part);
            }
        }

        return (string.Join('.', names), number);
    }
}
