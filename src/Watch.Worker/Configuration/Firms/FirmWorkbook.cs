using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Firms;

/// <summary>
/// Reads the first sheet of <c>firms.xlsx</c> into rows; a place is the row and the column of the sheet, from 1. What a formula gave when
/// the workbook was saved is what stands there; nothing is computed and nothing is written.
/// </summary>
internal sealed class FirmWorkbook(FileReport report)
{
    private const long MostCharacters = 64L * 1024 * 1024;
    private const int Letters = 26;

    private SharedStringItem[] _texts = [];

    /// <summary>Every row in which something stands; null, and reported, where the workbook cannot be read.</summary>
    public IReadOnlyList<IReadOnlyList<CsvField>>? Rows(byte[] bytes)
    {
        try
        {
            using MemoryStream stream = new(bytes, writable: false);
            using SpreadsheetDocument document = SpreadsheetDocument.Open(
                stream,
                isEditable: false,
                new OpenSettings { MaxCharactersInPart = MostCharacters }
            );
            return RowsOf(document.WorkbookPart!);
        }
        catch (Exception e)
            when (e
                    is OpenXmlPackageException
                        or IOException
                        or InvalidDataException
                        or FormatException
                        or XmlException
                        or ArgumentException
                        or NullReferenceException
            )
        {
            report.Error(Position.WholeFile, "a workbook that cannot be read", ["a workbook of Excel (.xlsx) without a password"]);
            return null;
        }
    }

    private List<IReadOnlyList<CsvField>> RowsOf(WorkbookPart workbook)
    {
        _texts = [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []];
        Sheet sheet = workbook.Workbook!.Descendants<Sheet>().First(s => s.State is null || s.State == SheetStateValues.Visible);
        WorksheetPart part = (WorksheetPart)workbook.GetPartById(sheet.Id!);
        List<IReadOnlyList<CsvField>> rows = [];
        int line = 0;
        foreach (Row row in part.Worksheet!.Descendants<Row>())
        {
            line = (int?)row.RowIndex?.Value ?? line + 1;
            List<CsvField> fields = FieldsOf(row, line);
            if (fields.Exists(f => f.Text.Length > 0))
            {
                rows.Add(fields);
            }
        }

        return rows;
    }

    // A sheet leaves out the cells in which nothing stands.
    private List<CsvField> FieldsOf(Row row, int line)
    {
        List<CsvField> fields = [];
        foreach (Cell cell in row.Elements<Cell>())
        {
            int column = ColumnOf(cell.CellReference?.Value) ?? fields.Count + 1;
            while (fields.Count < column - 1)
            {
                fields.Add(new CsvField("", new Position(line, fields.Count + 1)));
            }

            fields.Add(new CsvField(TextOf(cell, new Position(line, column)), new Position(line, column)));
        }

        return fields;
    }

    private static int? ColumnOf(string? reference)
    {
        int column = 0;
        foreach (char c in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * Letters) + (c - 'A' + 1);
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

        return type == CellValues.SharedString ? _texts[int.Parse(value, CultureInfo.InvariantCulture)].InnerText.Trim()
            : type == CellValues.InlineString ? cell.InnerText.Trim()
            : type == CellValues.Boolean ? (value == "1" ? "oui" : "non")
            : type == CellValues.Number ? Digits(value)
            : value.Trim();
    }

    // A workbook keeps a number with all of its digits, and may write it with an exponent.
    private static string Digits(string value) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString("0.##########", CultureInfo.InvariantCulture)
            : value;
}
