using System.Text;

namespace Watch.Worker.Configuration.Firms;

/// <summary>
/// Splits <c>firms.csv</c> into rows as a spreadsheet saves it: semicolons, commas or tabs; windows-1252, UTF-8 or "Texte Unicode"; any
/// ends of line; with or without a first line that tells the separator.
/// </summary>
internal sealed class FirmCsv(FileReport report)
{
    private const int Windows1252 = 1252;
    private const string SeparatorLine = "sep=";

    // A semicolon where none is better: it is what a French spreadsheet writes.
    private static readonly char[] _separators = [';', '\t', ','];

    /// <summary>Every row in which something stands.</summary>
    public IReadOnlyList<IReadOnlyList<CsvField>> Rows(byte[] bytes)
    {
        string text = Decode(bytes).ReplaceLineEndings("\n");
        report.Show(text);
        string[] lines = text.Split('\n', 3);
        if (SeparatorLineOf(lines[0]) is { } told)
        {
            return [.. new CsvRows(text, report, told).Read().Where(r => r[0].At.Line > 1)];
        }

        return new CsvRows(text, report, SeparatorOf(lines[0])).Read();
    }

    /// <summary>UTF-8 where the bytes are that, with or without a mark; UTF-16 by its mark; else what Excel calls ANSI.</summary>
    public static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes).TrimStart('\uFEFF');
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!.GetString(bytes);
        }
    }

    // As in sep=; and, where Excel saved a sheet of which that was the first cell, "sep=;";;; or sep=;;;
    private static char? SeparatorLineOf(string first)
    {
        string line = first.TrimStart('"');
        if (!line.StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase) || line.Length == SeparatorLine.Length)
        {
            return null;
        }

        char told = line[SeparatorLine.Length];
        return line[SeparatorLine.Length..].All(c => c == told || c is '"' or ' ' || _separators.Contains(c)) ? told : null;
    }

    // The one that makes most titles of the first line.
    private static char SeparatorOf(string first) =>
        _separators.MaxBy(s => first.Split(s).Count(t => SheetColumns.Keys.ContainsKey(t.Trim().Trim('"'))));
}
