using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>The firms as an Excel workbook: numbers, shared and inline texts, days as numbers, cells that are left out.</summary>
public class FirmWorkbookTests
{
    [Fact]
    public void A_workbook_is_read_as_it_is()
    {
        LoadedConfiguration loaded = Load(
            Workbook(
                [
                    Text("A1", "SIREN"),
                    Text("B1", "Nom"),
                    Text("C1", "Sensibilité"),
                    Text("D1", "Surveillée depuis"),
                    Text("E1", "Départements"),
                ],
                [Number("A2", "999101116"), Shared("B2", 0), Text("C2", "stratégique"), Number("D2", "46054"), Number("E2", "3")],
                [Number("A3", "9.99104227E8"), Text("B3", "Cézalys"), Text("C3", "sensible"), Text("E3", "63, 43")],
                [Text("B5", " ")]
            )
        );

        Assert.Equal(["W1305"], loaded.Issues.Select(i => i.Entry.Code));
        IReadOnlyList<Firm> firms = loaded.Configuration!.Of(Volet.Defensive).Firms.All;
        Assert.Equal(["999101116", "999104227"], firms.Select(f => f.Siren.Value));
        Assert.Equal(["Valdorix", "Cézalys"], firms.Select(f => f.Name));
        Assert.Equal(new DateOnly(2026, 2, 1), firms[0].WatchedFrom);
        Assert.Equal(["63", "43"], firms[1].Departements);
    }

    [Fact]
    public void What_is_wrong_is_told_with_row_and_column_of_the_sheet()
    {
        LoadedConfiguration loaded = Load(
            Workbook(
                [Text("A1", "SIREN"), Text("B1", "Nom"), Text("C1", "Sensibilité")],
                [Number("A2", "9.9910111600012E13"), Text("B2", "Valdorix"), Text("C2", "stratégique")],
                [
                    new Cell
                    {
                        CellReference = "A4",
                        DataType = CellValues.Error,
                        CellValue = new CellValue("#N/A"),
                    },
                    Text("B4", "X"),
                    Text("C4", "sensible"),
                ]
            )
        );

        Assert.Equal([(2, 1, "W1302"), (4, 1, "W1316"), (4, 1, "W1313")], loaded.Issues.Select(i => (i.Line, i.Column, i.Entry.Code)));
    }

    [Theory]
    [InlineData("pas un classeur")]
    [InlineData("")]
    public void What_is_no_workbook_is_told_and_nothing_that_follows_from_it(string text)
    {
        ConfigurationIssue issue = Assert.Single(Load(System.Text.Encoding.UTF8.GetBytes(text)).Issues);
        Assert.Equal("W1315", issue.Entry.Code);
        Assert.Contains("sans mot de passe", IssueWording.ToLine(issue, MessageLanguage.French), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_lists_beside_one_another_it_is_told()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("defensive/firms.xlsx", Workbook([Text("A1", "SIREN"), Text("B1", "Nom"), Text("C1", "Sensibilité")]));
        Assert.Contains("W1008", copy.Load().Issues.Select(i => i.Entry.Code));
    }

    private static LoadedConfiguration Load(byte[] workbook)
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Delete("defensive/firms.yml");
        copy.Write("defensive/firms.xlsx", workbook);
        return copy.Load();
    }

    private static byte[] Workbook(params Cell[][] rows)
    {
        using MemoryStream stream = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            WorksheetPart sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(
                new SheetData(rows.Select(cells => new Row(cells.Cast<OpenXmlElement>()) { RowIndex = RowOf(cells[0]) }))
            );
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                new SharedStringItem(new Text("Valdorix"))
            );
            workbook.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = workbook.GetIdOfPart(sheet),
                        SheetId = 1,
                        Name = "Entreprises",
                    }
                )
            );
        }

        return stream.ToArray();
    }

    private static uint RowOf(Cell cell) =>
        uint.Parse(cell.CellReference!.Value!.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private static Cell Number(string at, string value) => new() { CellReference = at, CellValue = new CellValue(value) };

    private static Cell Shared(string at, int index) =>
        new()
        {
            CellReference = at,
            DataType = CellValues.SharedString,
            CellValue = new CellValue(index),
        };

    private static Cell Text(string at, string value) =>
        new()
        {
            CellReference = at,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(value)),
        };
}
