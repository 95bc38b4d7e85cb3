using System.Globalization;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Gleif.Records;
using Watch.Sources.Text;

namespace Watch.Sources.Gleif.Files;

/// <summary>The records of a file as a table, a row at a time. It counts no records, so that nothing is known to be complete.</summary>
internal sealed class CsvFile(GleifFormat format, RegisterPublication publication, DecodedText text)
{
    private readonly CsvReader _reader = new(text);
    private readonly FileTally _tally = new();
    private CsvColumns _columns = CsvColumns.None;

    /// <summary>What the file publishes, its records, and how it ended.</summary>
    public IEnumerable<Parsed> Read()
    {
        yield return new Parsed.Published(publication) { Position = new RecordPosition(1, 1) };
        CsvEnd end = ReadColumns();
        while (end == CsvEnd.Row && !_reader.IsAtEnd)
        {
            RecordPosition position = new(_reader.Line, 1);
            (end, RecordOutcome? row) = Row();
            foreach (Parsed parsed in row is null ? [] : _tally.Take(row, position))
            {
                yield return parsed;
            }
        }

        foreach (Parsed parsed in End(end))
        {
            yield return parsed;
        }
    }

    private IEnumerable<Parsed> End(CsvEnd end)
    {
        RecordPosition position = new(_reader.Line, 1);
        string line = _reader.Line.ToString(CultureInfo.InvariantCulture);
        return end switch
        {
            CsvEnd.TooLong => _tally.Break(
                RejectReason.TooLarge,
                $"A field at line {line} is longer than {CsvReader.LongestField} characters: what comes after is not read.",
                position
            ),
            CsvEnd.Cut or CsvEnd.Field => _tally.Break(RejectReason.Truncated, $"The table ends inside a row, at line {line}.", position),
            _ => _tally.End(publication, counted: null),
        };
    }

    private CsvEnd ReadColumns()
    {
        List<string> names = [];
        CsvEnd end = CsvEnd.Field;
        while (end == CsvEnd.Field)
        {
            end = _reader.Read();
            names.Add(_reader.Field.ToString());
        }

        _columns = CsvColumns.Of(names, format);
        return end;
    }

    // A row that has other columns than the first names nothing; at the end of the file it was cut off.
    private (CsvEnd End, RecordOutcome? Reading) Row()
    {
        RecordDraft draft = format.Draft();
        _columns.Begin();
        int column = 0;
        CsvEnd end = CsvEnd.Field;
        while (end == CsvEnd.Field)
        {
            end = _reader.Read();
            if (end is CsvEnd.TooLong or CsvEnd.Cut)
            {
                return (end, null);
            }

            _columns.Take(column++, _reader.Field, draft);
        }

        return column == _columns.Count ? (end, draft.Read())
            : end == CsvEnd.File ? (CsvEnd.Cut, null)
            : (end, RecordOutcome.Unread($"The row has {column} columns, and the table {_columns.Count}."));
    }
}
