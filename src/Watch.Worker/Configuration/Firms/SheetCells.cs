using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Firms;

/// <summary>Reads the cells of a sheet as text.</summary>
/// <param name="texts">The texts of the workbook, which cells name by their number.</param>
/// <param name="report">Where what is wrong is said.</param>
internal sealed class SheetCells(SharedStringItem[] texts, FileReport report)
{
    private const int Letters = 26;

    // XFD, the last column that Excel has.
    private const int LastColumn = 16_384;

    /// <summary>The cells of a row from the first column on; a sheet leaves out those in which nothing stands.</summary>
    public List<CsvField> Of(Row row, int line)
    {
        List<CsvField> fields = [];
        int next = 1;
        foreach (Cell cell in row.Elements<Cell>())
        {
            int column = ColumnOf(cell.CellReference?.Value) ?? next;
            if (column > LastColumn)
            {
                report.Error(new Position(line, LastColumn), "a cell outside of the sheet", ["a column from A to XFD"]);
                return fields;
            }

            while (fields.Count < column)
            {
                fields.Add(new CsvField("", new Position(line, fields.Count + 1)));
            }

            fields[column - 1] = new CsvField(TextOf(cell, new Position(line, column)), new Position(line, column));
            next = column + 1;
        }

        return fields;
    }

    // The letters of a column, as A, Z, AA; what has more of them than any column is past the last.
    private static int? ColumnOf(string? reference)
    {
        int column = 0;
        foreach (char c in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper))
        {
            column = Math.Min((column * Letters) + (c - 'A' + 1), LastColumn + 1);
        }

        return column == 0 ? null : column;
    }

    private string TextOf(Cell cell, Position at)
    {
        string value = cell.CellValue?.Text ?? "";
        CellValues type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.Error)
        {
            report.Error(at, $"an error of a spreadsheet, {value}", ["the value itself"]);
            return "";
        }

        return type == CellValues.SharedString ? SharedText(value, at)
            : type == CellValues.InlineString ? cell.InnerText.Trim()
            : type == CellValues.Boolean ? (value == "1" ? "oui" : "non")
            : type == CellValues.Number ? Digits(value)
            : value.Trim();
    }

    private string SharedText(string number, Position at)
    {
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < texts.Length)
        {
            return texts[index].InnerText.Trim();
        }

        report.Error(at, "a text that the workbook does not hold", ["the value itself"]);
        return "";
    }

    // A workbook keeps a number with all of its digits, and may write it with an exponent.
    private static string Digits(string value) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString("0.##########", CultureInfo.InvariantCulture)
            : value;
}
