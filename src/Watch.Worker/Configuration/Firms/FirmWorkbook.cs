using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Firms;

/// <summary>
/// Reads the first visible sheet of cells of <c>firms.xlsx</c> into rows; a place is the row and the column of the sheet, from 1. What a
/// formula gave when the workbook was saved is what stands there; nothing is computed and nothing is written.
/// </summary>
internal sealed class FirmWorkbook(FileReport report)
{
    private const long MostCharacters = 64L * 1024 * 1024;

    /// <summary>Whether numbers that are days count from 1904; known once the rows are read.</summary>
    public bool CountsFrom1904 { get; private set; }

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
            return document.WorkbookPart is { Workbook: { } workbook } part ? RowsOf(part, workbook) : Unreadable();
        }
        catch (Exception e)
            when (e
                    is OpenXmlPackageException
                        or IOException
                        or InvalidDataException
                        or FormatException
                        or XmlException
                        or ArgumentException
            )
        {
            return Unreadable();
        }
    }

    private List<IReadOnlyList<CsvField>>? RowsOf(WorkbookPart part, Workbook workbook)
    {
        CountsFrom1904 = workbook.WorkbookProperties?.Date1904?.Value ?? false;
        if (SheetOf(part, workbook) is not { } sheet)
        {
            report.Error(Position.WholeFile, "a workbook without a visible sheet of cells", ["one visible sheet with the list of firms"]);
            return null;
        }

        SheetCells cells = new([.. part.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []], report);
        List<IReadOnlyList<CsvField>> rows = [];
        int line = 0;
        foreach (Row row in sheet.Descendants<Row>())
        {
            line = (int?)row.RowIndex?.Value ?? line + 1;
            List<CsvField> fields = cells.Of(row, line);
            if (fields.Exists(f => f.Text.Length > 0))
            {
                rows.Add(fields);
            }
        }

        return rows;
    }

    // A sheet may also be a chart, or a dialogue of an old Excel.
    private static Worksheet? SheetOf(WorkbookPart part, Workbook workbook) =>
        workbook
            .Descendants<Sheet>()
            .Where(s => s.State is null || s.State == SheetStateValues.Visible)
            .Select(s => s.Id?.Value is { } id && part.TryGetPartById(id, out OpenXmlPart? found) ? found : null)
            .OfType<WorksheetPart>()
            .FirstOrDefault()
            ?.Worksheet;

    private List<IReadOnlyList<CsvField>>? Unreadable()
    {
        report.Error(Position.WholeFile, "a workbook that cannot be read", ["a workbook of Excel (.xlsx) without a password"]);
        return null;
    }
}
