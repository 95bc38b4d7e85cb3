using Watch.Contracts.Notices;
using Watch.Sources.Patents;
using Xunit;

namespace Watch.Sources.Tests.InpiPatents;

public class ClassificationTextTests
{
    [Theory]
    [InlineData("A61K   8/04        20060101ALI20221215BHEP        ", "A61K8/04", true, false)]
    [InlineData("B44C   1/24        20060101AFI20120702BHFR        ", "B44C1/24", true, true)]
    [InlineData("H04W  84/    20            A I                    ", "H04W84/20", true, false)]
    [InlineData("A01B   1/04        20060101ALN20120702BHFR        ", "A01B1/04", false, false)]
    [InlineData("F16H  61/0403      20060101AFI20120702BHFR        ", "F16H61/0403", true, true)]
    [InlineData("A61K 8/04 20060101AFI20221215BHEP", "A61K8/04", true, true)]
    [InlineData("F16H2061/0403 20130101 LA20260601BHEP", "F16H2061/0403", false, false)]
    [InlineData("F16H2061/04 20130101 FI20260601BHEP", "F16H2061/04", true, true)]
    [InlineData("F16H2061/0403      20130101 LA20260601BHEP        ", "F16H2061/0403", false, false)]
    public void The_fifty_characters_of_ST8_are_read_piece_by_piece(string text, string symbol, bool inventive, bool first) =>
        Assert.Equal(Expected(symbol, inventive, first), ClassificationText.OfSt8(ClassificationScheme.Ipc, text));

    [Theory]
    [InlineData("B65D  5/62", "B65D5/62", true)]
    [InlineData("H04L 12/56", "H04L12/56", true)]
    [InlineData("F21W101:02", "F21W101/02", false)]
    [InlineData("A01B0001/04", "A01B1/04", true)]
    public void The_short_form_is_read_and_an_indexing_code_is_not_claimed(string text, string symbol, bool inventive) =>
        Assert.Equal(Expected(symbol, inventive, first: false), ClassificationText.OfShort(ClassificationScheme.Ipc, text));

    [Theory]
    [InlineData("")]
    [InlineData("A61K")]
    [InlineData("Z61K 8/04")]
    [InlineData("A61K 00/04")]
    [InlineData("A61K   8/          20060101ALI20221215BHEP        ")]
    public void What_is_no_symbol_is_none(string text) => Assert.Null(ClassificationText.OfSt8(ClassificationScheme.Ipc, text));

    [Fact]
    public void The_older_editions_and_those_in_pieces_are_read()
    {
        const string Biblio =
            "<classification-ipc><edition>6</edition><main-classification>B65D  5/62</main-classification>"
            + "<further-classification>B65D 27/06</further-classification><further-classification>F21W101:02</further-classification>"
            + "<further-classification>nothing</further-classification></classification-ipc>"
            + "<classifications-ipcr><classification-ipcr sequence=\"1\"><section>B</section><class>23</class><subclass>Q</subclass>"
            + "<main-group>15</main-group><subgroup>00</subgroup><symbol-position>F</symbol-position>"
            + "<classification-value>I</classification-value></classification-ipcr></classifications-ipcr>";
        string record = PatentXml.Record(biblio: Biblio);

        Assert.Equal(
            [("B23Q15/00", true, true), ("B65D5/62", true, true), ("B65D27/06", true, false), ("F21W101/02", false, false)],
            PatentXml.One(record).Classifications.Select(c => (c.Symbol, c.Inventive, c.First))
        );
        Assert.Equal([new ParseWarning("unreadable-classification", "nothing")], PatentXml.Warnings(record));
    }

    private static Classification Expected(string symbol, bool inventive, bool first) =>
        new()
        {
            Scheme = ClassificationScheme.Ipc,
            Symbol = symbol,
            Inventive = inventive,
            First = first,
        };
}
