using System.Text;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Names;
using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>The firms as a French Excel saves them: "CSV (séparateur : point-virgule)", or "CSV UTF-8".</summary>
public class FrenchExcelTests
{
    private const string Sheet =
        "SIREN;Nom;Sensibilité;Départements;Surveillée depuis;Surveillée jusqu'au\r\n"
        + "999101116;Valdorix « Mécanique » – Ø;Stratégique;63, 03;01/02/2026;\r\n"
        + "999 104 227;\"Cézalys; dite \"\"l'Aciérie\"\"\";sensible;3;;31/12/2027\r\n"
        + "234567;Lœss;SENSIBLE;;;\r\n"
        + ";;;;;\r\n\r\n";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string> Encodings => ["windows-1252", "UTF-8", "UTF-8 with a mark"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_firms_are_read_whatever_the_encoding(string encoding)
    {
        IReadOnlyList<Firm> firms = Load(Bytes(encoding)).Configuration!.Of(Volet.Defensive).Firms.All;

        Assert.Equal(["000234567", "999101116", "999104227"], firms.Select(f => f.Siren.Value));
        Assert.Equal(["Lœss", "Valdorix « Mécanique » – Ø", "Cézalys; dite \"l'Aciérie\""], firms.Select(f => f.Name));
        Assert.Equal([Sensitivity.Sensitive, Sensitivity.Strategic, Sensitivity.Sensitive], firms.Select(f => f.Sensitivity));
        Assert.Equal(
            [
                [],
                ["63", "03"],
                ["03"],
            ],
            firms.Select(f => f.Departements)
        );
        Assert.Equal([null, new DateOnly(2026, 2, 1), null], firms.Select(f => f.WatchedFrom));
        Assert.Equal([null, null, new DateOnly(2027, 12, 31)], firms.Select(f => f.WatchedUntil));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Zeros_given_back_are_told_and_nothing_else_is(string encoding) =>
        Assert.Equal(
            [
                (3, 52, "found '3'; read as 03: the zero at the beginning was lost"),
                (4, 1, "found '234567'; read as 000234567: zeros at the beginning were lost"),
            ],
            Load(Bytes(encoding)).Issues.Select(i => (i.Line, i.Column, i.Message))
        );

    [Fact]
    public void Columns_and_rows_in_which_nothing_stands_are_what_a_spreadsheet_leaves()
    {
        LoadedConfiguration loaded = Load(
            Encoding.UTF8.GetBytes("SIREN;Nom;Sensibilité;;;\r\n999101116;Valdorix;stratégique;;;\r\n;;;;;\r\n")
        );

        Assert.Empty(loaded.Issues);
        Assert.Single(loaded.Configuration!.Of(Volet.Defensive).Firms.All);
    }

    [Fact]
    public void A_first_line_that_tells_the_separator_is_passed_over()
    {
        LoadedConfiguration loaded = Load(Encoding.UTF8.GetBytes("sep=;\r\nSIREN;Nom;Sensibilité\r\n999101116;Valdorix;stratégique\r\n"));

        Assert.Empty(loaded.Issues);
        Assert.Equal("Valdorix", Assert.Single(loaded.Configuration!.Of(Volet.Defensive).Firms.All).Name);
    }

    [Theory]
    [InlineData("sep=;\r\n", ";", "\r\n")]
    [InlineData("sep=,\r\n", ",", "\r\n")]
    [InlineData("sep=\t\r\n", "\t", "\r\n")]
    [InlineData("sep=;;;\r\n", ";", "\r\n")]
    [InlineData("\"sep=;\";;;\r\n", ";", "\r\n")]
    [InlineData("sep=|\n", "|", "\n")]
    [InlineData("", ",", "\n")]
    [InlineData("", "\t", "\r\n")]
    [InlineData("", ";", "\r")]
    public void Separators_and_ends_of_line_are_what_a_spreadsheet_chose(string first, string separator, string end)
    {
        string[] lines = ["SIREN;Nom;Sensibilité;Départements", "999101116;Valdorix;stratégique;63", "999104227;Cézalys;sensible;03"];
        string text = string.Concat(lines.Select(l => l.Replace(";", separator, StringComparison.Ordinal) + end));

        LoadedConfiguration loaded = Load(Windows1252.GetBytes(first + text));

        Assert.Empty(loaded.Issues);
        Assert.Equal(["Valdorix", "Cézalys"], loaded.Configuration!.Of(Volet.Defensive).Firms.All.Select(f => f.Name));
    }

    [Fact]
    public void Nom_is_the_name_before_it_is_an_id()
    {
        Assert.Equal("name", NearestWord.Meant("nom", ["id", "siren", "name"]));
        Assert.Equal("id", NearestWord.Meant("nom", ["id", "title", "severity"]));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Texte_Unicode_is_read(string encoding)
    {
        Encoding unicode = Encoding.GetEncoding(encoding);
        LoadedConfiguration loaded = Load([
            .. unicode.Preamble,
            .. unicode.GetBytes("SIREN\tNom\tSensibilité\r\n999101116\tLœss\tstratégique\r\n"),
        ]);

        Assert.Empty(loaded.Issues);
        Assert.Equal("Lœss", Assert.Single(loaded.Configuration!.Of(Volet.Defensive).Firms.All).Name);
    }

    [Fact]
    public void Where_the_file_of_firms_is_wrong_rules_about_its_firms_are_not()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Delete("defensive/firms.yml");
        copy.Write("defensive/firms.csv", "SIREN;Nom;Sensibilité\n99910111600012;Valdorix;stratégique\n");
        copy.Write(
            "defensive/rules/rules.yml",
            "- id: x\n  title: T\n  severity: high\n  when: { firm: 999 101 116, kind: creation }\n"
                + "- id: y\n  title: T\n  severity: high\n  when: { firm: { sector: défense }, kind: creation }\n"
        );

        Assert.EndsWith("firms.csv", Assert.Single(copy.Load().Issues).File, StringComparison.Ordinal);
    }

    [Fact]
    public void Sectors_and_group_are_columns_too()
    {
        Firm firm = Assert.Single(
            Load(
                Windows1252.GetBytes(
                    "SIREN;Nom;Sensibilité;Secteurs;Groupe\r\n999101116;Valdorix;sensible;mécanique, défense ,mécanique;Océan\r\n"
                )
            )
                .Configuration!.Of(Volet.Defensive)
                .Firms.All
        );
        Assert.Equal(["mécanique", "défense"], firm.Sectors);
        Assert.Equal("Océan", firm.Group);
    }

    [Fact]
    public void What_tells_a_firm_by_name_are_columns_too()
    {
        Firm firm = Assert.Single(
            Load(
                Windows1252.GetBytes(
                    "SIREN;Nom;Sensibilité;Autres noms;Anciens noms;Sigles;Communes;Dirigeants;Par SIREN seulement\r\n"
                        + "999101116;Valdorix;sensible;Valdo, fils | Orvellian;Ateliers Boudeville;MGVA;63300 Thiers, Ambert;"
                        + "Solange Tréval;oui\r\n"
                )
            )
                .Configuration!.Of(Volet.Defensive)
                .Firms.All
        );

        Assert.Equal(
            [
                new FirmName("Valdo, fils", NameKind.Trade),
                new FirmName("Orvellian", NameKind.Trade),
                new FirmName("Ateliers Boudeville", NameKind.Former),
                new FirmName("MGVA", NameKind.Acronym),
            ],
            firm.OtherNames
        );
        Assert.Equal([new Place("63300", "Thiers"), new Place(null, "Ambert")], firm.Places);
        Assert.Equal(["Solange Tréval"], firm.Officers);
        Assert.True(firm.ByNumberOnly);
    }

    [Fact]
    public void Lei_and_isin_are_columns_too()
    {
        Firm firm = Assert.Single(
            Load(
                Windows1252.GetBytes(
                    "SIREN;Nom;Sensibilité;LEI;ISIN\r\n"
                        + "999101116;Valdorix;sensible;9999 INVENTEE 0000 0117;FR9990000013, FR9990000021\r\n"
                )
            )
                .Configuration!.Of(Volet.Defensive)
                .Firms.All
        );

        Assert.Equal("9999INVENTEE00000117", firm.Lei?.Value);
        Assert.Equal(["FR9990000013", "FR9990000021"], firm.Isins.Select(i => i.Value));
    }

    [Fact]
    public void A_line_end_within_quotes_does_not_shift_the_lines_that_follow()
    {
        LoadedConfiguration loaded = Load(
            Windows1252.GetBytes("SIREN;Nom;Sensibilité\r\n999101116;\"Val\r\ndorix\";sensible\r\n1;x;sensible\r\n")
        );

        ConfigurationIssue issue = Assert.Single(loaded.Issues);
        Assert.Equal((4, 1, "'1'"), (issue.Line, issue.Column, issue.Found));
    }

    private static byte[] Bytes(string encoding) =>
        encoding switch
        {
            "windows-1252" => Windows1252.GetBytes(Sheet),
            "UTF-8" => Encoding.UTF8.GetBytes(Sheet),
            _ => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sheet)],
        };

    private static LoadedConfiguration Load(byte[] csv)
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Delete("defensive/firms.yml");
        copy.Write("defensive/firms.csv", csv);
        return copy.Load();
    }
}
