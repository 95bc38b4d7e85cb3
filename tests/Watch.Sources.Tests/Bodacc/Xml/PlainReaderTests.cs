using System.Formats.Tar;
using System.IO.Compression;
using System.Xml.Linq;
using CsCheck;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Slices;
using Watch.Sources.Text;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Xml;

/// <summary>The quick reader holds to the framework's: it has the same of a record, or has nothing of it.</summary>
public class PlainReaderTests
{
    /// <summary>A record of the usual kind, that edits are made to.</summary>
    private const string Usual =
        "<avis>\n  <t>\n    <annonce/>\n  </t>\n  <n>1</n>\n  <p><q>Forges &amp; Fils &#233;</q><q> a  b </q></p>\n  <e></e><f> "
        + "\n </f><g />\n</avis>";

    /// <summary>What is put together at random: tags that fit and tags that do not, text, blanks, all that XML has besides.</summary>
    private static readonly string[] _pieces =
    [
        "<a>",
        "</a>",
        "<b>",
        "</b>",
        "<a>",
        "</a>",
        "<b>",
        "</b>",
        "<c/>",
        "<c />",
        "<a >",
        "</a >",
        "< a>",
        "</ a>",
        "<a/ >",
        "<>",
        "</>",
        "<a.b-c_1/>",
        "<1/>",
        "<é/>",
        "<x:a/>",
        "x",
        "é œ €",
        " ",
        "\n",
        "\t",
        "\r\n",
        "\r",
        "&amp;",
        "&lt;",
        "&#65;",
        "&#x41;",
        "&#32;",
        "&#10;",
        "&#0;",
        "&#xD800;",
        "&#x1F600;",
        "&nbsp;",
        "&",
        ";",
        "&;",
        "&#;",
        "<",
        ">",
        "]]>",
        "]]",
        "\"",
        "'",
        "<a b='c'>",
        "<a b>",
        "<!-- c -->",
        "<![CDATA[<a>]]>",
        "<?p i?>",
        "<!DOCTYPE a>",
        "\u0001",
        "\0",
        "\uFFFD",
        "\uFFFE",
        "\uD83D\uDE00",
        "\uD83D",
        "\u00A0",
        "\u0085",
        "\u2028",
        "/",
        "=",
        "<avis>",
        "</avis>",
    ];

    private static readonly string[] _fitting = ["<a>x</a>", "<b>\n<c/> <c>é &lt; </c></b>", "<d> </d>", "\n  ", "<e/>", "<f>a > b</f>"];

    [Theory]
    [InlineData("<avis/>")]
    [InlineData("<avis>x</avis>")]
    [InlineData("<avis>\n<a> x\n y </a>\t<b/></avis>\n")]
    [InlineData("<avis><a>&lt;b&gt; &amp;amp; &quot;&apos; &#233;&#xE9;</a></avis>")]
    [InlineData("<avis>\r\n<a>a ]] > b</a>\r\n</avis>")]
    [InlineData(Usual)]
    public void A_plain_record_is_read(string record) => Assert.True(Agrees(record, out bool read) && read);

    [Theory]
    [InlineData("<avis><a b='c'>x</a></avis>")]
    [InlineData("<avis><a>x<b/></a></avis>")]
    [InlineData("<avis><b/>x</avis>")]
    [InlineData("<avis><![CDATA[x]]></avis>")]
    [InlineData("<avis><!-- c --></avis>")]
    [InlineData("<avis><?p i?></avis>")]
    [InlineData("<avis><a>&nbsp;</a></avis>")]
    [InlineData("<avis><a>&#32;</a></avis>")]
    [InlineData("<avis><a>x\r\ny</a></avis>")]
    [InlineData("<avis><a>x</b></avis>")]
    [InlineData("<avis><x:a>x</x:a></avis>")]
    [InlineData("<avis><a>x</a>")]
    [InlineData("<avis></avis>x")]
    [InlineData("</avis>")]
    [InlineData("<avis>]]></avis>")]
    [InlineData("<avis>\u0001</avis>")]
    [InlineData("<avis>\uFFFD</avis>")]
    [InlineData("")]
    public void Anything_else_is_left_to_the_other_reader(string record) => Assert.Null(new PlainReader().Read(record.AsMemory()));

    [Fact]
    public void A_record_is_read_the_same_after_any_other()
    {
        PlainReader reader = new();
        foreach (string before in new[] { "<avis><z>1</z><n>9</n></avis>", "<avis><n>broken", "<avis/>" })
        {
            reader.Read(before.AsMemory());
            Assert.True(Same(reader.Read(Usual.AsMemory())!, Expected(Usual)!), before);
        }
    }

    [Fact]
    public void A_record_that_is_as_deep_or_as_wide_as_none_agrees_too()
    {
        foreach (int count in new[] { 63, 64, 1000, 30_000 })
        {
            string deep = string.Concat(Enumerable.Repeat("<a>", count)) + string.Concat(Enumerable.Repeat("</a>", count));
            string wide = "<avis>" + string.Concat(Enumerable.Range(0, count).Select(i => $"<a{i}>{i}</a{i}>")) + "</avis>";
            Assert.True(count > 1000 || Agrees(deep, out _), $"{count} deep");
            Assert.True(Agrees(wide, out bool read) && read, $"{count} wide");
        }
    }

    [Fact]
    public void Pieces_at_random_agree() =>
        Gen.OneOf(Gen.OneOfConst(_pieces), Gen.OneOfConst(_fitting), Gen.OneOfConst(_fitting))
            .Array[0, 12]
            .Sample(pieces => Agrees($"<avis>{string.Concat(pieces)}</avis>", out _) && Agrees(string.Concat(pieces), out _), iter: 30_000);

    [Fact]
    public void Edits_of_a_record_at_random_agree() =>
        Gen.Select(Gen.Int[0, Usual.Length - 1], Gen.Int[0, 3], Gen.OneOfConst(_pieces))
            .Array[1, 4]
            .Sample(
                edits =>
                {
                    string record = Usual;
                    foreach ((int place, int cut, string piece) in edits)
                    {
                        int at = Math.Min(place, record.Length);
                        record = record[..at] + piece + record[Math.Min(at + cut, record.Length)..];
                    }

                    return Agrees(record, out _);
                },
                iter: 30_000
            );

    [Fact]
    public void Every_record_of_the_real_editions_agrees_and_nearly_all_are_plain()
    {
        int records = 0;
        int plain = 0;
        foreach (string path in Directory.GetFiles(RealData.Require("bodacc", "rcs-a"), "*.taz"))
        {
            using TarReader entries = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            using DecodedText text = new(entries.GetNextEntry()!.DataStream!, null);
            RecordScanner scanner = new(new TextWindow(text), "avis");
            while (scanner.Next() is { } slice)
            {
                if (slice.Kind == SliceKind.Record)
                {
                    string record = slice.Text.ToString();
                    Assert.True(Agrees(record, out bool read), record);
                    records++;
                    plain += read ? 1 : 0;
                }
            }
        }

        Assert.True(plain > records * 0.99, $"{plain} of {records}");
    }

    private static bool Agrees(string record, out bool read)
    {
        Element? element = new PlainReader().Read(record.AsMemory());
        read = element is not null;
        return element is null || (Expected(record) is { } expected && Same(element, expected));
    }

    private static bool Same(Element element, XElement expected) =>
        element.Name == expected.Name.LocalName
        && element.Value == expected.Value
        && !expected.HasAttributes
        && element.Children.Count() == expected.Elements().Count()
        && element.Children.Zip(expected.Elements()).All(pair => Same(pair.First, pair.Second));

    private static XElement? Expected(string record) =>
        new SliceReader(DocumentTop.Read("")).Tree(new Slice(SliceKind.Record, record.AsMemory(), new RecordPosition(1, 1)), out _);
}
