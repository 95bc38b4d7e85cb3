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
    [InlineData(false, "46054", "2026-02-01")]
    [InlineData(true, "44592", "2026-02-01")]
    [InlineData(false, "29221", "1980-01-01")]
    [InlineData(true, "27759", "1980-01-01")]
    public void A_number_is_a_day_as_the_workbook_counts_days(bool from1904, string number, string day)
    {
        LoadedConfiguration loaded = Load(Workbook(new Layout { From1904 = from1904 }, WatchedFrom(number)));

        Assert.Empty(loaded.Issues);
        Assert.Equal(
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            Assert.Single(loaded.Configuration!.Of(Volet.Defensive).Firms.All).WatchedFrom
        );
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("63")]
    [InlineData("29220")]
    [InlineData("402134")]
    [InlineData("2147483647")]
    public void A_number_that_is_no_day_of_our_time_is_none(string number) =>
        Assert.Equal((2, 4, $"'{number}'"), Of(Assert.Single(Load(Workbook(WatchedFrom(number))).Issues)));

    [Fact]
    public void A_chart_and_a_hidden_sheet_before_the_list_are_passed_over()
    {
        LoadedConfiguration loaded = Load(Workbook(new Layout { ChartFirst = true, HiddenFirst = true }, WatchedFrom("46054")));

        Assert.Empty(loaded.Issues);
        Assert.Single(loaded.Configuration!.Of(Volet.Defensive).Firms.All);
    }

    [Fact]
    public void A_workbook_without_a_visible_sheet_is_told() =>
        Assert.Equal("W1318", Assert.Single(Load(Workbook(new Layout { Hidden = true }, WatchedFrom("46054"))).Issues).Entry.Code);

    [Fact]
    public void A_text_that_is_missing_and_a_cell_past_the_last_column_are_told_with_their_place()
    {
        LoadedConfiguration loaded = Load(
            Workbook(
                [Text("A1", "SIREN"), Text("B1", "Nom"), Text("C1", "Sensibilité")],
                [Number("A2", "999101116"), Shared("B2", 7), Text("C2", "sensible")],
                [Number("A3", "999104227"), Text("B3", "Cézalys"), Text("C3", "sensible"), Text("XFE3", "x")],
                [Number("A4", "999102486"), Text("B4", "Domérion"), Text("C4", "sensible"), Text("ZZZZZZZZ4", "x")]
            )
        );

        Assert.Equal(
            [(2, 2, "W1320"), (2, 2, "W1313"), (3, 16_384, "W1319"), (4, 16_384, "W1319")],
            loaded.Issues.Select(i => (i.Line, i.Column, i.Entry.Code))
        );
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

    private static (int Line, int Column, string Found) Of(ConfigurationIssue issue) => (issue.Line, issue.Column, issue.Found);

    private static Cell[][] WatchedFrom(string number) =>
        [
            [Text("A1", "SIREN"), Text("B1", "Nom"), Text("C1", "Sensibilité"), Text("D1", "Surveillée depuis")],
            [Number("A2", "999101116"), Shared("B2", 0), Text("C2", "stratégique"), Number("D2", number)],
        ];

    private static byte[] Workbook(params Cell[][] rows) => Workbook(new Layout(), rows);

    private static byte[] Workbook(Layout layout, Cell[][] rows)
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
            List<Sheet> sheets = [];
            if (layout.ChartFirst)
            {
                ChartsheetPart chart = workbook.AddNewPart<ChartsheetPart>();
                chart.Chartsheet = new Chartsheet();
                sheets.Add(Listed(workbook, chart, "Graphique", SheetStateValues.Visible));
            }

            if (layout.HiddenFirst)
            {
                WorksheetPart hidden = workbook.AddNewPart<WorksheetPart>();
                hidden.Worksheet = new Worksheet(new SheetData());
                sheets.Add(Listed(workbook, hidden, "Calculs", SheetStateValues.Hidden));
            }

            sheets.Add(Listed(workbook, sheet, "Entreprises", layout.Hidden ? SheetStateValues.VeryHidden : SheetStateValues.Visible));
            for (uint number = 1; number <= sheets.Count; number++)
            {
                sheets[(int)number - 1].SheetId = number;
            }

            workbook.Workbook = new Workbook(new WorkbookProperties { Date1904 = layout.From1904 }, new Sheets(sheets));
        }

        return stream.ToArray();
    }

    private static Sheet Listed(WorkbookPart workbook, OpenXmlPart part, string name, SheetStateValues state) =>
        new()
        {
            Id = workbook.GetIdOfPart(part),
            Name = name,
            State = state,
        };

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

    private sealed record Layout
    {
        public bool From1904 { get; init; }

        public bool ChartFirst { get; init; }

        public bool HiddenFirst { get; init; }

        public bool Hidden { get; init; }
    }
}
