using Watch.Sources.Text;

namespace Watch.Sources.Gleif.Files;

/// <summary>What a field of a table ended with.</summary>
internal enum CsvEnd
{
    /// <summary>Another field follows in its row.</summary>
    Field,

    /// <summary>It was the last of its row.</summary>
    Row,

    /// <summary>It was the last of the file, which has no line end behind it.</summary>
    File,

    /// <summary>The file ends inside quotes.</summary>
    Cut,

    /// <summary>The field is longer than any real one.</summary>
    TooLong,
}

/// <summary>Reads a table with commas and double quotes (RFC 4180) field by field, in bounded memory.</summary>
internal sealed class CsvReader(DecodedText text)
{
    /// <summary>The longest field that is read, in characters.</summary>
    public const int LongestField = 64 * 1024;

    private const int ChunkLength = 16 * 1024;
    private const int None = -1;

    private readonly char[] _chunk = new char[ChunkLength];
    private readonly char[] _field = new char[LongestField];
    private int _at;
    private int _filled;
    private int _length;

    /// <summary>The text of the last field, without its quotes.</summary>
    public ReadOnlySpan<char> Field => _field.AsSpan(0, _length);

    /// <summary>The line on which the next field begins, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Whether there is nothing more.</summary>
    public bool IsAtEnd => Peek() == None;

    /// <summary>The next field.</summary>
    public CsvEnd Read()
    {
        _length = 0;
        bool isQuoted = Peek() == '"';
        if (isQuoted)
        {
            Next();
        }

        while (_length < LongestField)
        {
            int c = Next();
            if (c == None)
            {
                return isQuoted ? CsvEnd.Cut : CsvEnd.File;
            }

            if (isQuoted && c == '"' && Peek() != '"')
            {
                isQuoted = false;
                continue;
            }

            if (!isQuoted && EndOf(c) is { } end)
            {
                return end;
            }

            _field[_length++] = (char)(isQuoted && c == '"' ? Next() : c);
        }

        return CsvEnd.TooLong;
    }

    private CsvEnd? EndOf(int c)
    {
        switch (c)
        {
            case ',':
                return CsvEnd.Field;
            case '\r' when Peek() == '\n':
                Next();
                return CsvEnd.Row;
            case '\n' or '\r':
                return CsvEnd.Row;
            default:
                return null;
        }
    }

    private int Next()
    {
        int c = Peek();
        _at++;
        Line += c == '\n' ? 1 : 0;
        return c;
    }

    private int Peek()
    {
        if (_at >= _filled)
        {
            (_at, _filled) = (0, text.Read(_chunk));
        }

        return _filled == 0 ? None : _chunk[_at];
    }
}
